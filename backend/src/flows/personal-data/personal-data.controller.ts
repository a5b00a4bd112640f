import { Body, Controller, HttpCode, Post } from '@nestjs/common';
import type { Principal } from '../../platform/auth/principal.js';
import { RequireCap } from '../../platform/auth/require-cap.decorator.js';
import { Who } from '../../platform/auth/who.decorator.js';
import { ApiOkResponse, ApiOperation, ApiTags } from '../../platform/http/describe.js';
import { Erasure, PersonalData, PersonWanted } from './dto/personal-data.dto.js';
import { ErasePerson } from './erase-person.js';
import { ExportPerson } from './export-person.js';

/** For WordPress's own tools, which have confirmed the request with the person before they ask. */
@ApiTags('privacy')
@Controller('sites/self/privacy')
@RequireCap('dmat_site')
export class PersonalDataController {
  constructor(private readonly exporting: ExportPerson, private readonly erasing: ErasePerson) {}

  @Post('export')
  @ApiOperation({ summary: 'Everything that is kept about a person, a page at a time' })
  @HttpCode(200)
  @ApiOkResponse({ type: PersonalData })
  export(@Who() who: Principal, @Body() { email, page }: PersonWanted): Promise<PersonalData> {
    return this.exporting.read(who.companyId, email, page);
  }

  @Post('erase')
  @ApiOperation({ summary: 'Erases a person; figures stay, the address stays blocked' })
  @HttpCode(200)
  @ApiOkResponse({ type: Erasure })
  erase(@Who() who: Principal, @Body() { email }: PersonWanted): Promise<Erasure> {
    return this.erasing.erase(who.companyId, email);
  }
}
