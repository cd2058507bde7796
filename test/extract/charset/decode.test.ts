import { describe, expect, test } from '@jest/globals';
import iconv from 'iconv-lite';
import { decodeBytes } from '../../../extract/index.js';

const code = (code: string) => expect.objectContaining({ code });
const page = (body: string, charset?: string) =>
  `<html><head>${charset ? `<meta charset="${charset}">` : ''}</head><body><p>${body}</p></body></html>`;

describe('decodeBytes', () => {
  test('a false declaration of UTF-8 is ignored', () => {
    const text = page('Вода поднялась ночью на два метра, жители нижнего города покинули дома.', 'utf-8');
    expect(decodeBytes(iconv.encode(text, 'windows-1251'))).toEqual({ text, charset: 'windows-1251' });
  });

  test('UTF-8 is taken before a declaration of something else', () => {
    const text = page('Größe', 'iso-8859-1');
    expect(decodeBytes(Buffer.from(text), { contentType: 'text/html; charset=iso-8859-1' }).charset).toBe(
      'utf-8',
    );
  });

  test('the HTTP header, the meta element and the XML declaration are read', () => {
    expect(
      decodeBytes(iconv.encode('ночь', 'koi8-r'), { contentType: 'text/html; charset="KOI8-R"' }).text,
    ).toBe('ночь');
    expect(decodeBytes(iconv.encode(page('水位上升', 'gb2312'), 'gbk')).charset).toBe('gb18030');
    expect(
      decodeBytes(iconv.encode('<?xml version="1.0" encoding="Shift_JIS"?><a>水位が</a>', 'shift_jis'))
        .charset,
    ).toBe('shift_jis');
  });

  test.each(['utf-16le', 'utf-16be'])('%s without a mark', (charset) => {
    const text = page('水位上升了两米');
    expect(decodeBytes(iconv.encode(text, charset, { addBOM: false }))).toEqual({ text, charset });
  });

  test('marks are dropped', () => {
    expect(decodeBytes(Buffer.from('\ufeffabc'))).toEqual({ text: 'abc', charset: 'utf-8' });
    expect(decodeBytes(iconv.encode('abc', 'utf-16le', { addBOM: true })).text).toBe('abc');
  });

  test('windows-1252 quotation marks survive', () => {
    const text = page('“Nous avons vu l’eau monter” – témoin', 'iso-8859-1');
    expect(decodeBytes(iconv.encode(text, 'windows-1252')).text).toBe(text);
  });

  test('a character cut at the end does not turn UTF-8 into something else', () => {
    expect(decodeBytes(Buffer.from('水位上升').subarray(0, 11)).charset).toBe('utf-8');
  });

  test('empty and binary inputs are told apart by name', () => {
    expect(() => decodeBytes(new Uint8Array(), { name: 'a.html' })).toThrow(code('E_INPUT_EMPTY'));
    expect(() => decodeBytes(Buffer.from(' \n '), { name: 'a.html' })).toThrow(code('E_INPUT_EMPTY'));
    expect(() => decodeBytes(Buffer.from('%PDF-1.7'), { name: 'a.pdf' })).toThrow('a.pdf is a PDF document');
    const random = Uint8Array.from({ length: 5000 }, (_, index) => (index * 7919) % 251);
    expect(() => decodeBytes(random)).toThrow(code('E_INPUT_BINARY'));
  });
});
