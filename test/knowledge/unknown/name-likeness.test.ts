import { describe, expect, test } from '@jest/globals';
import { nameLikeness, nameParts, sameSpelling } from '../../../knowledge/unknown/name-likeness.js';

describe('nameLikeness', () => {
  test.each([
    ['حسين المالكي', 'Hussein al-Maliki', 'Hassan al-Maliki'],
    ['بهروز ستاری', 'Behrouz Sattari', 'Behnam Sattari'],
    ['博格丹·西尔琴科', 'Bohdan Sirchenko', 'Taras Sirchenko'],
    ['Игорь Веремиенко', 'Ihor Veremiienko', 'Oleh Veremiienko'],
    ['ヤンネ・ペルトマー', 'Janne Peltomaa', 'Jussi Peltomaa'],
    ['达维特·马尔格韦拉尼', 'Давид Маргвелани', 'Нодар Маргвелани'],
  ])('%s is more like %s than like a brother, %s', (name, right, brother) => {
    const least = (other: string) => nameLikeness(name, other)?.least ?? 0;
    expect(least(right)).toBeGreaterThan(0.5);
    expect(least(right)).toBeGreaterThan(least(brother) + 0.05);
  });

  test('compares given and family names, and a name of one word with the last', () => {
    expect(nameLikeness('Пётр Иванович Соколов', 'Petr Sokolov')?.least).toBeGreaterThan(0.8);
    expect(nameLikeness('Пётр Иванович Соколов', 'Ivan Sokolov')?.least).toBeLessThan(0.5);
    expect(nameLikeness('Соколов', 'Petr Sokolov')).toMatchObject({ partial: true, sameScript: false });
  });

  test('says nothing of scripts that are not read by sound, and of no name', () => {
    expect(nameLikeness('김민수', 'Kim Min-su')).toBeUndefined();
    expect(nameLikeness('', 'Kim')).toBeUndefined();
    expect(nameLikeness('·', '·')).toBeUndefined();
  });

  test('leaves particles, initials and the article out', () => {
    expect(nameParts('Saad al-Jumaili')).toEqual(['Saad', 'Jumaili']);
    expect(nameParts('سعد الجميلي')).toEqual(['سعد', 'جميلي']);
    expect(nameParts('John Q. Public')).toEqual(['John', 'Public']);
    expect(sameSpelling('José  PÉREZ', 'jose perez')).toBe(true);
    expect(sameSpelling('José Pérez', 'Jorge Pérez')).toBe(false);
  });
});
