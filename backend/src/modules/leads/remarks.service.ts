import { Injectable } from '@nestjs/common';
import type { LeadScope } from '../../domain/access/lead-scope.js';
import { Database } from '../../platform/database/database.js';
import type { Principal } from '../../platform/auth/principal.js';
import type { Note } from './dto/note.dto.js';
import type { Tag } from './dto/tag.dto.js';
import { noteNotFound } from './leads.errors.js';
import { HistoryService } from './history.service.js';
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
    private readonly history: HistoryService,
  ) {}

  /** All tags of the company, each with how many leads of the scope carry it. */
  allTags(scope: LeadScope): Promise<Tag[]> {
    return this.tags.all(scope);
  }

  /** Puts a tag on a lead; a second time changes nothing. Answers all its tags. */
  async tag(scope: LeadScope, leadId: number, tag: string, by: string): Promise<string[]> {
    const { companyId } = scope;
    await this.database.transaction(async (tx) => {
      await this.leads.lockOne(tx, scope, leadId);
      const added = await this.leads.tagAll(tx, [{ companyId, leadId, tag: tag.trim() }], by);
      await this.history.note(tx, companyId, added.map((one) => ({ leadId, kind: 'tag_added', title: `Tagged “${one}”` })), by);
    });
    return this.tagsOf(scope.companyId, leadId);
  }

  /** Takes a tag off a lead; one that is not there changes nothing. */
  async untag(scope: LeadScope, leadId: number, tag: string, by: string): Promise<string[]> {
    await this.database.transaction(async (tx) => {
      await this.leads.lockOne(tx, scope, leadId);
      const isGone = await this.tags.remove(tx, scope.companyId, leadId, tag.trim());
      if (isGone) await this.history.note(tx, scope.companyId, [{ leadId, kind: 'tag_removed', title: `Tag “${tag.trim()}” removed` }], by);
    });
    return this.tagsOf(scope.companyId, leadId);
  }

  async notesOf(scope: LeadScope, leadId: number): Promise<Note[]> {
    await this.leads.get(scope, leadId);
    return (await this.notes.ofLead(scope.companyId, leadId)).map(toNote);
  }

  async note(scope: LeadScope, leadId: number, body: string, author: Principal): Promise<Note> {
    return this.database.transaction(async (tx) => {
      await this.leads.lockOne(tx, scope, leadId);
      const note = await this.notes.insert(tx, scope.companyId, leadId, body, author);
      await this.history.note(tx, scope.companyId, [{ leadId, kind: 'note_added', title: 'Note added', subjectId: note.id }], author.name);
      return toNote(note);
    });
  }

  async deleteNote(scope: LeadScope, leadId: number, noteId: number, by: string): Promise<void> {
    await this.database.transaction(async (tx) => {
      await this.leads.lockOne(tx, scope, leadId);
      if (!await this.notes.delete(tx, scope.companyId, leadId, noteId)) throw noteNotFound();
      await this.history.note(tx, scope.companyId, [{ leadId, kind: 'note_deleted', title: 'Note deleted', subjectId: noteId }], by);
    });
  }

  private async tagsOf(companyId: number, leadId: number): Promise<string[]> {
    return (await this.tags.ofLeads(companyId, [leadId])).get(leadId) ?? [];
  }
}

function toNote(note: StoredNote): Note {
  return { id: note.id, body: note.body, author_name: note.authorName, created_at: note.createdAt.toISOString() };
}
