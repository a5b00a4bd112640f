import type {
  Activity, CursorPage, DeadLetter, HomeSummary, LandingPage, LeadChanges, LeadDetail, LeadNote, LeadPage, LeadQuery, TagCount,
} from './types.js';

type Json<T> = { content: { 'application/json': T } };
type Answers<T> = { responses: { 200: Json<T> } };
type Empty = { responses: { 204: { content?: never } } };
type OfLead = { parameters: { path: { id: number } } };

/** The backend's routes this app calls, in the form openapi-fetch reads. */
export interface paths {
  '/api/home': { get: Answers<HomeSummary> };
  '/api/leads': { get: { parameters: { query?: LeadQuery } } & Answers<LeadPage> };
  '/api/leads/{id}': {
    get: OfLead & Answers<LeadDetail>;
    patch: OfLead & { requestBody: Json<LeadChanges & { version: number }> } & Answers<LeadDetail>;
    delete: OfLead & Empty;
  };
  '/api/leads/{id}/activities': {
    get: { parameters: { path: { id: number }; query?: { cursor?: string; kind?: string } } } & Answers<CursorPage<Activity>>;
  };
  '/api/leads/{id}/tags': {
    post: OfLead & { requestBody: Json<{ tag: string }> } & Answers<unknown>;
    delete: OfLead & { requestBody: Json<{ tag: string }> } & Answers<unknown>;
  };
  '/api/leads/{id}/notes': {
    get: OfLead & Answers<{ items: LeadNote[] }>;
    post: OfLead & { requestBody: Json<{ body: string }> } & Answers<LeadNote>;
  };
  '/api/leads/{id}/notes/{noteId}': { delete: { parameters: { path: { id: number; noteId: number } } } & Empty };
  '/api/tags': { get: Answers<{ items: TagCount[] }> };
  '/api/landing-pages': { get: Answers<{ items: LandingPage[] }> };
  '/api/dead-letters': { get: Answers<{ items: DeadLetter[] }> };
  '/api/dead-letters/{id}/retry': { post: OfLead & Answers<unknown> };
}
