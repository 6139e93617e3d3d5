import type { Random } from './random';

interface NameTradition {
  weight: number;
  given: readonly string[];
  family: readonly string[];
}

const words = (text: string) => text.split(/,\s*/);

const traditions: readonly NameTradition[] = [
  {
    weight: 40,
    given: words(
      'Olivia, James, Ava, Michael, Emma, William, Tyler, Destiny, Jayden, Brianna, Ethan, Madison, Marcus, Grace, Caleb, Hannah, Isaiah, Ruth, Walter, Jean',
    ),
    family: words(
      "Johnson, Smith, Williams, Brown, Miller, Davis, Thompson, Walker, Carter, Reed, O'Brien, O'Connor, MacDonald, Whitfield, Van der Berg, Taylor-Jones, Smith-Okafor, St. Clair, Cooper, Bell",
    ),
  },
  {
    weight: 18,
    given: words(
      'José, María, Sofía, Luis, Ángel, Camila, Mateo, Lucía, Íñigo, Yesenia, Guadalupe, Raúl',
    ),
    family: words(
      'Ñáñez, García, Rodríguez, Hernández, Muñoz, Peña Ibáñez, de la Cruz, Castañeda, Núñez, Reyes',
    ),
  },
  {
    weight: 8,
    given: words('Chidi, Ngozi, Adaeze, Emeka, Folake, Tunde, Amara, Kwame, Abena, Ifeoma'),
    family: words('Okafor, Adeyemi, Nwosu, Mensah, Okonkwo, Diallo, Boateng, Eze'),
  },
  {
    weight: 7,
    given: words('Minh, Linh, Thảo, Đức, Hương, Quân, Ánh, Tuấn'),
    family: words('Nguyễn, Trần, Lê, Phạm, Đặng, Võ, Bùi'),
  },
  {
    weight: 6,
    given: words('伟, 秀英, 小明, 丽, 强, 欣怡, 子轩'),
    family: words('王, 李, 张, 陈, 刘, 赵'),
  },
  { weight: 4, given: words('민준, 서연, 지우, 하은, 도윤'), family: words('김, 이, 박, 최') },
  {
    weight: 5,
    given: words('Анна, Дмитрий, Ольга, Иван, Екатерина, Сергей, Наталья'),
    family: words('Иваненко, Петренко, Шевченко, Коваль, Мельник, Кравчук'),
  },
  {
    weight: 5,
    given: words('محمد, فاطمة, أحمد, ليلى, يوسف, مريم'),
    family: words('الحسن, عبد الله, الخطيب, منصور, حداد'),
  },
  {
    weight: 4,
    given: words('Jean-François, Élodie, Noëlle, Étienne, Marie-Ève, Loïc'),
    family: words("Tremblay, Gagné, Lévesque, Côté, Bélanger, L'Écuyer"),
  },
  {
    weight: 2,
    given: words('Keanu, Kahananui, Leilani, Wolfeschlegelsteinhausen'),
    family: words(
      'Keihanaikukauakahihuliheekahaunaele, Featherstonehaugh-Cholmondeley-Marjoribanks, Kealoha, Papadimitropoulou-Konstantinidou',
    ),
  },
];

const weightedTraditions = traditions.map((tradition) => [tradition, tradition.weight] as const);

/** A family name and the means to name its members. */
export interface Family {
  name: string;
  member: () => string;
}

/** A family whose members' names belong together. */
export function pickFamily(random: Random): Family {
  const tradition = random.weighted(weightedTraditions);
  return { name: random.pick(tradition.family), member: () => random.pick(tradition.given) };
}
