import { BadRequestException } from '@nestjs/common';
import { AppError } from './app-error.js';
import { retryAfterOf, toProblem } from './problem.js';

describe('an error answer', () => {
  it('carries the code, the words and the messages by field', () => {
    const error = new AppError('unprocessable', 'answers-wrong', 'Two answers need correcting.', { errors: { email: 'Please write an address.' } });
    expect(toProblem(error)).toMatchObject({ status: 422, code: 'answers-wrong', errors: { email: 'Please write an address.' } });
  });

  it('names the fields a body got wrong', () => {
    const problem = toProblem(new BadRequestException(['company_id should not be present']));
    expect(problem).toMatchObject({ status: 400, code: 'body-invalid', errors: { company_id: 'company_id should not be present' } });
  });

  it('says nothing of what it did not foresee', () => {
    expect(JSON.stringify(toProblem(new Error('SELECT secret FROM x')))).not.toContain('SELECT');
  });

  it('asks to come back when the database is away', () => {
    const error = Object.assign(new Error('connect'), { code: 'ECONNREFUSED' });
    expect(toProblem(error).status).toBe(503);
    expect(retryAfterOf(error, 503)).toBe(5);
  });
});
