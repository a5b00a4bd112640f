/**
 * P2 of a form, how it is usually built: Nest on Express, a validated DTO, entities and `save()`, one Bull job for each
 * lead that scores it. Api and worker in one process.
 */
import 'reflect-metadata';
import { Body, Controller, Module, Post, ValidationPipe } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { ExpressAdapter } from '@nestjs/platform-express';
import { getDataSourceToken, TypeOrmModule } from '@nestjs/typeorm';
import Bull from 'bull';
import { IsObject, IsString, IsUUID } from 'class-validator';
import { EntitySchema } from 'typeorm';

const [url, port, redis] = process.argv.slice(2);

const id = { type: 'int', primary: true, generated: true };
const text = { type: 'varchar', length: 500, default: '' };
const number = { type: 'int' };
const createdAt = { type: 'datetime', precision: 6, createDate: true };
const entity = (name, columns, indices = []) => new EntitySchema({ name, columns: { id, ...columns, created_at: createdAt }, indices });
const Lead = entity('naive_leads', { email: { type: 'varchar', length: 255 }, name: text, score: { type: 'int', default: 0 }, tier: { type: 'varchar', length: 20, default: 'cold' } }, [{ columns: ['email'], unique: true }]);
const Submission = entity('naive_submissions', { uuid: { type: 'varchar', length: 36 }, lead_id: number, answers: { type: 'json' }, page_url: text, referrer: text, user_agent: text }, [{ columns: ['uuid'], unique: true }, { columns: ['lead_id'] }]);
const Consent = entity('naive_consents', { lead_id: number, purpose: text, text, page_url: text }, [{ columns: ['lead_id'] }]);
const Activity = entity('naive_activities', { lead_id: number, kind: text, title: text, url: text }, [{ columns: ['lead_id'] }]);
const ScoreEntry = entity('naive_score_entries', { lead_id: number, rule: text, points: number }, [{ columns: ['lead_id'] }]);

class SubmissionDto {}
IsUUID()(SubmissionDto.prototype, 'submission_id');
IsObject()(SubmissionDto.prototype, 'answers');
IsString()(SubmissionDto.prototype, 'page_url');
IsString()(SubmissionDto.prototype, 'referrer');

const scoring = new Bull('naive-scoring', redis);

class SubmissionsController {
  constructor(source) { this.db = source.manager; }

  async submit(body) {
    const { email, name } = body.answers;
    const known = await this.db.findOneBy(Lead, { email });
    const lead = await this.db.save(Lead, known ? { ...known, name } : { email, name });
    const submission = await this.db.save(Submission, { uuid: body.submission_id, lead_id: lead.id, answers: body.answers, page_url: body.page_url, referrer: body.referrer });
    await this.db.save(Consent, { lead_id: lead.id, purpose: 'marketing', text: 'Yes, send me the newsletter.', page_url: body.page_url });
    await this.db.save(Activity, { lead_id: lead.id, kind: 'form_submit', title: 'Submitted “Test form”', url: body.page_url });
    await scoring.add({ leadId: lead.id }, { removeOnComplete: true });
    return { id: submission.id, status: 'accepted' };
  }
}
Reflect.defineMetadata('design:paramtypes', [Object], SubmissionsController);
Reflect.defineMetadata('self:paramtypes', [{ index: 0, param: getDataSourceToken() }], SubmissionsController);
Controller('submissions')(SubmissionsController);
const method = Object.getOwnPropertyDescriptor(SubmissionsController.prototype, 'submit');
Reflect.defineMetadata('design:paramtypes', [SubmissionDto], SubmissionsController.prototype, 'submit');
Post()(SubmissionsController.prototype, 'submit', method);
Body()(SubmissionsController.prototype, 'submit', 0);

class NaiveModule {}
Module({
  imports: [TypeOrmModule.forRoot({ type: 'mysql', url, entities: [Lead, Submission, Consent, Activity, ScoreEntry], synchronize: true, poolSize: 10 })],
  controllers: [SubmissionsController],
})(NaiveModule);

const app = await NestFactory.create(NaiveModule, new ExpressAdapter(), { logger: ['error'] });
app.useGlobalPipes(new ValidationPipe({ transform: true }));
const db = app.get(getDataSourceToken()).manager;
scoring.process(4, async ({ data: { leadId } }) => {
  const lead = await db.findOneByOrFail(Lead, { id: leadId });
  await db.save(ScoreEntry, { lead_id: leadId, rule: 'form-submit', points: 10 });
  await db.save(Lead, { ...lead, score: lead.score + 10 });
});
await app.listen(Number(port), '127.0.0.1');
process.send?.('ready');
