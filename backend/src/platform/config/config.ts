import { Transform, Type } from 'class-transformer';
import { IsIn, IsInt, IsOptional, IsString, Matches, Max, Min, MinLength } from 'class-validator';
import { Env } from './env.js';

const commaList = Transform(({ value }) =>
  String(value ?? '').split(',').map((entry) => entry.trim()).filter(Boolean));

/** Everything an operator may set. One variable, one property; faults are printed together at start. */
export class Config {
  @Env('NODE_ENV', 'production, development or test', 'production')
  @IsIn(['production', 'development', 'test'])
  nodeEnv: string;

  @Env('DMAT_MYSQL_URL', 'MySQL 8.4+, 9 or MariaDB 10.11+: mysql://user:password@host:3306/database')
  @Matches(/^mysql:\/\/[^/]+\/[A-Za-z0-9_]+$/, { message: 'must look like mysql://user:password@host:3306/database' })
  mysqlUrl: string;

  @Env('DMAT_REDIS_URL', 'Redis with maxmemory-policy noeviction: redis://host:6379/0')
  @Matches(/^rediss?:\/\//, { message: 'must look like redis://host:6379/0' })
  redisUrl: string;

  @Env('DMAT_SECRET', 'Master key of at least 32 characters; every other key is derived from it. Keep it safe and never change it')
  @IsString()
  @MinLength(32, { message: 'must have at least 32 characters' })
  secret: string;

  @Env('DMAT_HTTP_HOST', 'Address the api listens on', '127.0.0.1')
  @IsString()
  httpHost: string;

  @Env('DMAT_HTTP_PORT', 'Port the api listens on', '8401')
  @Type(() => Number) @IsInt() @Min(0) @Max(65535)
  httpPort: number;

  @Env('DMAT_PUBLIC_URL', 'Address under which browsers and WordPress reach the api, without a slash at the end', 'http://127.0.0.1:8401')
  @Matches(/^https?:\/\/[^/]+(\/.*[^/])?$/, { message: 'must be an http(s) address without a slash at the end' })
  publicUrl: string;

  @Env('DMAT_SMTP_URL', 'Mail server that sends: smtp://user:password@host:587', 'smtp://127.0.0.1:8403')
  @Matches(/^smtps?:\/\//, { message: 'must look like smtp://host:25' })
  smtpUrl: string;

  @Env('DMAT_MAIL_FROM', 'Sender where a form names none: Name <address>', 'DMAT <hello@example.test>')
  @Matches(/^[^<>\r\n]*<[^<>@\s]+@[^<>@\s]+>$/, { message: 'must look like: Name <address@example.com>' })
  mailFrom: string;

  @Env('DMAT_LOG_LEVEL', 'silent, error, warn, info or debug', 'info')
  @IsIn(['silent', 'error', 'warn', 'info', 'debug'])
  logLevel: string;

  @Env('DMAT_WORKER_HEALTH_PORT', 'Port of the worker for /health and /metrics; 0 chooses a free one', '8406')
  @Type(() => Number) @IsInt() @Min(0) @Max(65535)
  workerHealthPort: number;

  @Env('DMAT_QUEUE_PREFIX', 'Prefix of every Redis key, so that several installations can share one Redis', 'dmat')
  @Matches(/^[a-z0-9_-]+$/i)
  queuePrefix: string;

  @Env('DMAT_DB_POOL', 'Connections each process may hold open for each of its two pools', '10')
  @Type(() => Number) @IsInt() @Min(2) @Max(500)
  dbPool: number;

  @Env('DMAT_TURNSTILE_URL', 'Where Turnstile answers are checked, for companies that switched it on', 'https://challenges.cloudflare.com/turnstile/v0/siteverify')
  @Matches(/^https?:\/\//, { message: 'must be an http(s) address' })
  turnstileUrl: string;

  @Env('DMAT_TRUSTED_PROXIES', 'Addresses (comma separated, CIDR allowed) whose X-Forwarded-For is believed', '')
  @commaList
  @IsString({ each: true })
  trustedProxies: string[];

  @Env('DMAT_FILES_DIR', 'Folder for the files people send; every api and worker needs the same one, and no web server may serve it', '.dmat/files')
  @IsString() @MinLength(1)
  filesDir: string;

  @Env('DMAT_COUNTRY_HEADER', 'Header in which the edge tells the country of a visitor (ISO 3166-1), believed from trusted proxies only', 'cf-ipcountry')
  @Transform(({ value }) => String(value).toLowerCase())
  @Matches(/^[a-z0-9-]+$/, { message: 'must be the name of a header' })
  countryHeader: string;

  @Env('DMAT_GEOIP_MMDB', 'Path of a country database in MaxMind format (MMDB) for visitors the edge tells nothing of; empty: their country is unknown', '')
  @IsString()
  geoipMmdb: string;

  @Env('DMAT_RELAY_POLL_MS', 'How often the worker looks for new facts, in milliseconds', '200')
  @IsOptional() @Type(() => Number) @IsInt() @Min(20) @Max(5000)
  relayPollMs: number;
}
