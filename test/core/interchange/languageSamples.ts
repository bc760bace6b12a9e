/**
 * Short outcome documents in six languages, written for the tests in the manner of real ones: title, subtitle, heading, a
 * paragraph with italics or bold and a footnote, sub-paragraphs of two levels, place and date.
 */
export interface LanguageSample {
  readonly tag: string
  readonly direction: 'ltr' | 'rtl'
  readonly markdown: string
}

export const LANGUAGE_SAMPLES: readonly LanguageSample[] = [
  {
    tag: 'ar',
    direction: 'rtl',
    markdown: `# بلاغ بشأن الطرق الجبلية

الاجتماع الوزاري الثالث

## أولاً - الافتتاح

1. عُقد الاجتماع في ألماتي، كازاخستان، يومي ٢٥ و٢٦ تشرين الثاني/نوفمبر ٢٠٢٦، بمشاركة **اثنتي عشرة دولة** و(منظمتين) دوليتين[^1].

2. واتفق الوزراء على ما يلي:

   (a) إبقاء الممرات مفتوحة طوال السنة؛

   (b) تبادل البيانات عن:

      (i) حالة الثلوج والانهيارات؛ و

      (ii) أوقات الانتظار على الحدود (بالدقائق: 15-30).

3. وأعربوا عن شكرهم لحكومة كازاخستان وفقاً للقرار 72/212.

ألماتي، 26 تشرين الثاني/نوفمبر 2026

[^1]: على ارتفاع يزيد على 2 000 متر.
`
  },
  {
    tag: 'zh-CN',
    direction: 'ltr',
    markdown: `# 关于山区道路的公报

第三次部长级会议

## 一、开幕

1. 会议于2026年11月25日至26日在哈萨克斯坦阿拉木图举行，**十二个国家**和两个国际组织出席了会议[^1]。

2. 部长们商定：

   (a) 全年保持山口畅通；

   (b) 交换以下数据：

      (i) 积雪和雪崩情况；以及

      (ii) 边境等候时间（以分钟计）。

3. 他们感谢哈萨克斯坦政府的盛情款待。

阿拉木图，2026年11月26日

[^1]: 海拔二千米以上。
`
  },
  {
    tag: 'ru-RU',
    direction: 'ltr',
    markdown: `# Коммюнике о горных дорогах

Третье совещание министров

## I. Открытие

1. Совещание состоялось в Алматы (Казахстан) 25–26 ноября 2026 года; в нём участвовали **двенадцать государств** и «две организации»[^1].

2. Министры договорились:

   (a) держать перевалы открытыми круглый год;

   (b) обмениваться данными:

      (i) о снеге и лавинах; и

      (ii) о времени ожидания на границах.

3. Они выразили признательность правительству Казахстана.

Алматы, 26 ноября 2026 года

[^1]: Выше 2000 метров над уровнем моря.
`
  },
  {
    tag: 'fr-FR',
    direction: 'ltr',
    markdown: `# Communiqué sur les routes de montagne

Troisième réunion ministérielle

## I. Ouverture

1. La réunion s’est tenue à Almaty (Kazakhstan) les 25 et 26 novembre 2026, avec la participation de **douze États** et de deux organisations[^1].

2. Les ministres sont convenus :

   (a) de maintenir les cols ouverts toute l’année ;

   (b) d’échanger des données sur :

      (i) l’enneigement et les avalanches ; et

      (ii) les temps d’attente aux frontières.

3. Ils ont remercié le Gouvernement du Kazakhstan de son accueil « chaleureux ».

Almaty, le 26 novembre 2026

[^1]: À plus de 2 000 mètres d’altitude.
`
  },
  {
    tag: 'es-ES',
    direction: 'ltr',
    markdown: `# Comunicado sobre las carreteras de montaña

Tercera reunión ministerial

## I. Apertura

1. La reunión se celebró en Almaty (Kazajstán) los días 25 y 26 de noviembre de 2026, con la participación de **doce Estados** y dos organizaciones[^1].

2. Los ministros acordaron:

   (a) mantener los puertos abiertos durante todo el año;

   (b) intercambiar datos sobre:

      (i) la nieve y los aludes; y

      (ii) los tiempos de espera en las fronteras.

3. ¿Qué más? Agradecieron al Gobierno de Kazajstán su «cálida» acogida.

Almaty, 26 de noviembre de 2026

[^1]: A más de 2.000 metros sobre el nivel del mar.
`
  }
]
