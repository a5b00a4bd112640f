import { gif, jpeg, odt, pdf, png, testVirus, zip } from '../../../test/support/sample-files.js';
import { checkFile } from './check-file.js';
import { fileTypes, type FileType } from './file-types.js';

const all = Object.keys(fileTypes) as FileType[];
const reasonFor = async (content: Buffer, name: string, allowed = all) => {
  const check = await checkFile(content, name, allowed);
  return check.ok ? 'taken' : check.reason;
};

describe('a file somebody sent', () => {
  it.each([
    [png(), 'photo.png', 'image/png'], [jpeg(), 'photo.JPEG', 'image/jpeg'], [gif(), 'a.gif', 'image/gif'], [pdf(), 'offer v1.2 final.pdf', 'application/pdf'],
    [odt(), 'letter.odt', 'application/vnd.oasis.opendocument.text'], [Buffer.from('Grüße,\n1;2\n'), 'list.csv', 'text/csv'], [Buffer.from('3 < 4, said Ada'), 'notes.txt', 'text/plain'],
  ])('is taken for what its content is', async (content, name, mime) => {
    expect(await checkFile(content, name, all)).toEqual(expect.objectContaining({ ok: true, mime, name }));
  });

  it('is refused when its content is not of a type that was asked for', async () => {
    expect(await reasonFor(png(), 'photo.png', ['pdf'])).toBe('type');
    expect(await reasonFor(zip(), 'archive.zip')).toBe('type');
    expect(await reasonFor(Buffer.from('MZ\x90\0'), 'photo.png')).toBe('type');
    expect(await reasonFor(Buffer.alloc(0), 'photo.png')).toBe('empty');
  });

  it('is refused when its name says something else than its content', async () => {
    expect(await reasonFor(png(), 'photo.pdf')).toBe('name');
    expect(await reasonFor(pdf(), 'offer.docx')).toBe('name');
  });

  it.each(['shell.php', 'photo.php.png', 'photo.PhP5.png', 'photo.svg.png', 'photo.exe .png', 'photo.php\u0000.png', 'invoice.pdf.exe'])(
    'is refused when its name is disguised: %j', async (name) => {
      expect(await reasonFor(png(), name)).toBe('name');
    });

  it('loses the path it was named with', async () => {
    expect(await checkFile(png(), '../../../var/www/photo.png', all)).toMatchObject({ ok: true, name: 'photo.png' });
    expect(await checkFile(png(), 'C:\\fakepath\\photo.png', all)).toMatchObject({ ok: true, name: 'photo.png' });
    expect(await checkFile(png(), '..', all)).toMatchObject({ ok: true, name: 'file.png' });
    expect(await checkFile(png(), 'photo\u202egpj.png', all)).toMatchObject({ ok: true, name: 'photogpj.png' });
  });

  it('is refused when it is two files in one', async () => {
    expect(await reasonFor(Buffer.concat([gif(), Buffer.from('<?php system($_GET[0]); ?>')]), 'a.gif')).toBe('code');
    expect(await reasonFor(Buffer.concat([jpeg(), Buffer.from('<script>alert(1)</script>')]), 'a.jpg')).toBe('code');
    expect(await reasonFor(Buffer.concat([png(), zip('Main.class', 'x')]), 'a.png')).toBe('two-in-one');
    expect(await reasonFor(Buffer.concat([pdf(), zip()]), 'a.pdf')).toBe('two-in-one');
    expect(await reasonFor(Buffer.concat([gif(), pdf()]), 'a.gif')).toBe('two-in-one');
  });

  it.each([
    ['<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>', 'logo.svg'],
    ['<?xml version="1.0"?><svg onload="alert(1)"/>', 'logo.txt'], ['<!doctype html><p>Hi', 'page.txt'], ['#!/bin/sh\nrm -rf /', 'notes.txt'], ['name\n<?php phpinfo();', 'list.csv'],
  ])('is refused as a page or a program: %s', async (content, name) => {
    expect(await reasonFor(Buffer.from(content), name)).not.toBe('taken');
  });

  it('is refused when it would fill the memory of whoever opens it', async () => {
    expect(await reasonFor(png(50_000, 50_000), 'flood.png')).toBe('too-many-pixels');
    expect(await reasonFor(jpeg(60_000, 60_000), 'flood.jpg')).toBe('too-many-pixels');
    expect(await reasonFor(gif(65_535, 65_535), 'flood.gif')).toBe('too-many-pixels');
    expect(await reasonFor(png(6_000, 4_000), 'photo.png')).toBe('taken');
  });

  it('is refused when it starts something by being opened, or is what scanners are tried with', async () => {
    expect(await reasonFor(pdf('/OpenAction << /S /JavaScript /JS (app.alert(1)) >>'), 'a.pdf')).toBe('acting-pdf');
    expect(await reasonFor(testVirus(), 'eicar.txt')).toBe('test-virus');
    expect(await reasonFor(Buffer.concat([pdf(), testVirus()]), 'eicar.pdf')).toBe('test-virus');
  });

  it('is looked through in no time, however it is made', async () => {
    const nasty = Buffer.concat([pdf(), Buffer.from('<?xml '.repeat(800_000))]);
    const began = performance.now();
    await reasonFor(nasty, 'a.pdf');
    expect(performance.now() - began).toBeLessThan(2_000);
  });
});
