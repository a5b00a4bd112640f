import { Injectable } from '@nestjs/common';

/** The one place that reads the time, so that a test may move it. */
@Injectable()
export class Clock {
  now(): Date {
    return new Date();
  }
}
