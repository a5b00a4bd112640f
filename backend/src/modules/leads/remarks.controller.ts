import { Body, Controller, Delete, Get, HttpCode, Param, Post } from '@nestjs/common';
import { ApiCreatedResponse, ApiNoContentResponse, ApiOkResponse, ApiTags } from '../../platform/http/describe.js';
import { leadScopeOf } from '../../domain/access/lead-scope.js';
import type { Principal } from '../../platform/auth/principal.js';
import { RequireCap } from '../../platform/auth/require-cap.decorator.js';
import { Who } from '../../platform/auth/who.decorator.js';
import { IdParam } from '../../platform/http/id-param.js';
import { CreateNote, Note, NoteList } from './dto/note.dto.js';
import { LeadTags, TagList, TagName } from './dto/tag.dto.js';
import { RemarksService } from './remarks.service.js';

/** Tags and notes. */
@ApiTags('leads')
@Controller()
@RequireCap('dmat_manage_campaigns', 'dmat_sell')
export class RemarksController {
  constructor(private readonly remarks: RemarksService) {}

  @Get('tags')
  @RequireCap('dmat_view_leads')
  @ApiOkResponse({ type: TagList })
  async tags(@Who() who: Principal): Promise<TagList> {
    return { items: await this.remarks.allTags(leadScopeOf(who)) };
  }

  @Post('leads/:id/tags')
  @HttpCode(200)
  @ApiOkResponse({ type: LeadTags })
  async tag(@Who() who: Principal, @Param('id', IdParam) id: number, @Body() body: TagName): Promise<LeadTags> {
    return { tags: await this.remarks.tag(leadScopeOf(who), id, body.tag, who.name) };
  }

  @Delete('leads/:id/tags')
  @ApiOkResponse({ type: LeadTags })
  async untag(@Who() who: Principal, @Param('id', IdParam) id: number, @Body() body: TagName): Promise<LeadTags> {
    return { tags: await this.remarks.untag(leadScopeOf(who), id, body.tag, who.name) };
  }

  @Get('leads/:id/notes')
  @RequireCap('dmat_view_leads')
  @ApiOkResponse({ type: NoteList })
  async notes(@Who() who: Principal, @Param('id', IdParam) id: number): Promise<NoteList> {
    return { items: await this.remarks.notesOf(leadScopeOf(who), id) };
  }

  @Post('leads/:id/notes')
  @ApiCreatedResponse({ type: Note })
  note(@Who() who: Principal, @Param('id', IdParam) id: number, @Body() body: CreateNote): Promise<Note> {
    return this.remarks.note(leadScopeOf(who), id, body.body, who);
  }

  @Delete('leads/:id/notes/:noteId')
  @HttpCode(204)
  @ApiNoContentResponse()
  deleteNote(@Who() who: Principal, @Param('id', IdParam) id: number, @Param('noteId', IdParam) noteId: number): Promise<void> {
    return this.remarks.deleteNote(leadScopeOf(who), id, noteId, who.name);
  }
}
