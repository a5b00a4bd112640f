import { Global, Module } from '@nestjs/common';
import { FileStore } from './file-store.js';
import { FilesController } from './files.controller.js';
import { FilesRepository } from './files.repository.js';
import { Files } from './files.service.js';

/** Files people send, in and out. */
@Global()
@Module({ controllers: [FilesController], providers: [FileStore, Files, FilesRepository], exports: [FileStore, Files] })
export class FilesModule {}
