// Who owns a patent and its claims, and what binds a later owner.
import { general, read, type Source, source, unread } from './types.js';

const moore =
  'https://www.waltmire.com/2023/02/13/expressly-state-the-right-to-recover-for-past-infringements-in-a-patent-assignment/';

export const title = {
  'owner-at-grant': source(
    'settled',
    'Nobody gives what he does not have: a licence or release disposes of what the grantor’s side owned, or could license, when it was given.',
    general('nemo dat quod non habet', 'law.md B15'),
  ),
  'runs-with-the-patent': source(
    'settled',
    'Whoever takes a patent takes it with the licences, covenants, reservations and releases that were granted before, recorded or not, known or not. Promises that are no right to use, and covenants made personal, do not run.',
    read('Innovus Prime v. Panasonic, 2013', 'law.md B1'),
    read('German Patent Act (PatG) s. 15(3)', 'law.md B1'),
    read('Japanese Patent Act art. 99, since April 2012', 'law.md B1'),
    read('Chinese Supreme People’s Court, technology contracts, art. 24(2)', 'law.md B1'),
  ),
  'no-backdating': source(
    'settled',
    'Parties can agree that their contract works from an earlier day between them. Who bought the patent before the signature is not bound, and title cannot be had retroactively.',
    general('backdating does not bind intervening buyers', 'law.md B15'),
    read(
      'Abraxis v. Navinta, 625 F.3d 1359 (Fed. Cir. 2010): an assignment made later cannot cure title on the day of suit',
      'https://app.midpage.ai/case/abraxis-bioscience-inc-v-navinta-179002',
    ),
  ),
  'seller-keeps-nothing': source(
    'settled',
    'Who sells a patent loses the right to use it, but for what the contract reserved or licensed back.',
    read('Motorola Solutions and Zebra, 2014, s. 2.1(c); Sony and GSI, s. 3.2: licences back', 'law.md A13'),
    unread,
  ),
  'past-claims-stay': source(
    'settled',
    'The claim for infringement that is past stays with who owned the patent then. It passes only where the assignment says so in words.',
    read('Moore v. Marsh, 74 U.S. 515 (1868); MessagePhone v. SVI (Fed. Cir. 2000)', moore),
    read(
      'Arachnid v. Merit, 939 F.2d 1574 (Fed. Cir. 1991)',
      'https://www.lexology.com/library/detail.aspx?g=2c7887a1-a5dd-4129-82ef-d166a1f26f3e',
    ),
    read(
      'France: subrogation must be agreed (Cass. com., 11 January 2000, 97-10838)',
      'https://www.sedlex.fr/en/patents-in-france/enforcement-of-rights/infringement-action/',
    ),
    read('Sony and GSI, s. 2 (kept); IBM and Ultratech (assigned)', 'law.md A8'),
  ),
  standing: source(
    'settled',
    'Only the owner sues, or an exclusive licensee together with it. Who has a bare licence cannot sue, even if the contract says so.',
    read('Morrow; Sicom', 'law.md B7'),
  ),
  'licence-is-personal': source(
    'settled',
    'A patent licence is personal to the licensee and passes to nobody without consent. A licensee that is merged into another company does not bring its licence along.',
    read(
      'PPG v. Guardian, 597 F.2d 1090 (6th Cir. 1979)',
      'http://casetext.com/case/ppg-industries-inc-v-guardian-indus-corp',
    ),
  ),
  'co-owner-may-use': source(
    'settled',
    'Each co-owner may work the invention without the others, where its country does not say otherwise.',
    read('35 USC 262', 'law.md B6'),
    read(
      'Japanese Patent Act art. 73; Chinese Patent Law art. 14; German Civil Code (BGB) s. 743',
      'law.md B6',
    ),
    read(
      'Sweden wants consent for almost every use',
      'https://setterwalls.se/en/article/joint-ownership-could-block-use-of-research-results',
    ),
  ),
  'co-owner-may-license': source(
    'settled',
    'Whether one co-owner can license without the others differs: in the United States each alone; in China alone unless exclusive; in Germany the majority of shares; in Japan all. The country table has the rest.',
    read('35 USC 262', 'law.md B6'),
    read('Chinese Patent Law art. 14; Japanese Patent Act art. 73', 'law.md B6'),
    general('BGB s. 744 and 745 applied to licences', 'law.md B6'),
  ),
  'co-owners-sue-together': source(
    'settled',
    'All co-owners of a United States patent must be plaintiffs, and one who will not join cannot be made to. Elsewhere the country table says whether one may sue alone.',
    read('Ethicon v. U.S. Surgical, 135 F.3d 1456 (Fed. Cir. 1998); STC.UNM', 'law.md B6'),
    read(
      'the same, in a table of seven countries',
      'http://www.ipwatchdog.com/2016/02/18/the-default-law-of-joint-ip-ownership/id=66154%2F',
    ),
  ),
  'co-owner-releases-its-own': source(
    'settled',
    'A co-owner can give up its own claim for the past, by release or by a licence that reaches back, and not that of the other co-owner.',
    read(
      'Ethicon v. U.S. Surgical: a retroactive licence cannot release the other’s accrued claim',
      'law.md B6',
    ),
  ),
  'later-buyer': source(
    'settled',
    'In the United States a transfer that is not recorded within three months, or before the later purchase, is void against a later buyer for value without notice. It protects buyers of title: it does not cut off licences, and licensees cannot rely on it.',
    read('35 USC 261 para. 4; FilmTec; Rhone-Poulenc v. DeKalb', 'law.md B2'),
  ),
  'title-on-registration': source(
    'settled',
    'In China and Japan a transfer takes effect when it is registered, and until then the old owner is the owner. Germany’s register only declares.',
    read('Chinese Patent Law art. 10; German PatG s. 30', 'law.md B3'),
    read(
      'Japanese Patent Act art. 98',
      'https://ja.ymf-law.com/post/a-brief-overview-of-japanese-patent-law-1',
    ),
  ),
} as const satisfies Record<string, Source>;
