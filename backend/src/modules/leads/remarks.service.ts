import { Injectable } from '@nestjs/common';
import type { LeadScope } from '../../domain/access/lead-scope.js';
import { Database } from '../../platform/database/database.js';
import type { Principal } from '../../platform/auth/principal.js';
import type { Note } from './dto/note.dto.js';
import type { Tag } from './dto/tag.dto.js';
import { noteNotFound } from './leads.errors.js';
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

  /** All tags of the company, each with how many leads of the scope carry it. */
  allTags(scope: LeadScope): Promise<Tag[]> {
    return this.tags.all(scope);
  }

  /** Puts a tag on a lead; a second time changes nothing. Answers all its tags. */
  async tag(scope: LeadScope, leadId: number, tag: string): Promise<string[]> {
    await this.database.transaction(async (tx) => {
      await this.leads.lockOne(tx, scope, leadId);
      await this.leads.tagAll(tx, [{ companyId: scope.companyId, leadId, tag: tag.trim() }]);
    });
    return this.tagsOf(scope.companyId, leadId);
  }

  /** Takes a tag off a lead; one that is not there changes nothing. */
  async untag(scope: LeadScope, leadId: number, tag: string): Promise<string[]> {
    await this.database.transaction(async (tx) => {
      await this.leads.lockOne(tx, scope, leadId);
      await this.tags.remove(tx, scope.companyId, leadId, tag.trim());
    });
    return this.tagsOf(scope.companyId, leadId);
  }

  async notesOf(scope: LeadScope, leadId: number): Promise<Note[]> {
    await this.leads.get(scope, leadId);
    return (await this.notes.ofLead(scope.companyId, leadId)).map(toNote);
  }

  async note(scope: LeadScope, leadId: number, body: string, author: Principal): Promise<Note> {
    await this.leads.get(scope, leadId);
    return toNote(await this.notes.insert(scope.companyId, leadId, body, author));
  }

  async deleteNote(scope: LeadScope, leadId: number, noteId: number): Promise<void> {
    await this.leads.get(scope, leadId);
    if (!await this.notes.delete(scope.companyId, leadId, noteId)) throw noteNotFound();
  }

  private async tagsOf(companyId: number, leadId: number): Promise<string[]> {
    return (await this.tags.ofLeads(companyId, [leadId])).get(leadId) ?? [];
  }
}

function toNote(note: StoredNote): Note {
  return { id: note.id, body: note.body, author_name: note.authorName, created_at: note.createdAt.toISOString() };
}
