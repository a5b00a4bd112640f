import { Injectable } from '@nestjs/common';
import { Database } from '../../platform/database/database.js';
import type { Principal } from '../../platform/auth/principal.js';
import type { Note } from './dto/note.dto.js';
import type { Tag } from './dto/tag.dto.js';
import { leadNotFound, noteNotFound } from './leads.errors.js';
import { LeadsService } from './leads.service.js';
import { NotesRepository, type StoredNote } from './notes.repository.js';
import { TagsRepository } from './tags.repository.js';

/** What people put on a lead by hand: tags and notes. */
@Injectable()
export class RemarksService {
  constructor(
    private readonly database: Database,
    private readonly leads: LeadsService,
    private readonly tags: TagsRepository,
    private readonly notes: NotesRepository,
  ) {}

  allTags(companyId: number): Promise<Tag[]> {
    return this.tags.all(companyId);
  }

  /** Puts a tag on a lead; a second time changes nothing. Answers all its tags. */
  async tag(companyId: number, leadId: number, tag: string): Promise<string[]> {
    await this.database.transaction(async (tx) => {
      if ((await this.leads.lock(tx, companyId, [leadId])).length === 0) throw leadNotFound();
      await this.leads.tagAll(tx, [{ companyId, leadId, tag: tag.trim() }]);
    });
    return this.tagsOf(companyId, leadId);
  }

  /** Takes a tag off a lead; one that is not there changes nothing. */
  async untag(companyId: number, leadId: number, tag: string): Promise<string[]> {
    await this.database.transaction(async (tx) => {
      if ((await this.leads.lock(tx, companyId, [leadId])).length === 0) throw leadNotFound();
      await this.tags.remove(tx, companyId, leadId, tag.trim());
    });
    return this.tagsOf(companyId, leadId);
  }

  async notesOf(companyId: number, leadId: number): Promise<Note[]> {
    await this.leads.get(companyId, leadId);
    return (await this.notes.ofLead(companyId, leadId)).map(toNote);
  }

  async note(companyId: number, leadId: number, body: string, author: Principal): Promise<Note> {
    await this.leads.get(companyId, leadId);
    return toNote(await this.notes.insert(companyId, leadId, body, author));
  }

  async deleteNote(companyId: number, leadId: number, noteId: number): Promise<void> {
    if (!await this.notes.delete(companyId, leadId, noteId)) throw noteNotFound();
  }

  private async tagsOf(companyId: number, leadId: number): Promise<string[]> {
    return (await this.tags.ofLeads(companyId, [leadId])).get(leadId) ?? [];
  }
}

function toNote(note: StoredNote): Note {
  return { id: note.id, body: note.body, author_name: note.authorName, created_at: note.createdAt.toISOString() };
}
