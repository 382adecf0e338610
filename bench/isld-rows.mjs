// Rows shaped like ETSI's export of declarations (40 columns, `;`, all quoted), made up: who, what and how often they repeat are
// like the real ones, every value is invented. `node bench/isld-rows.mjs 5000000 > /tmp/isld.csv`
import { once } from 'node:events';
import { pathToFileURL } from 'node:url';

export const columns =
  'IPRD_ID;IPRD_REFERENCE;IPRD_SIGNATURE_DATE;Reflected_Date;COMP_LEGAL_NAME;DECL_IS_PROP_FLAG;' +
  'LICD_DEC_PREP_TO_GRANT_FLAG;LICD_REC_CONDI_FLAG;DIPG_ID;DIPG_DISPLAY_NUMBER;DIPG_EXTERNAL_ID;Standard;' +
  'Ess_To_Standard;WI_Type;WOIT_ETSI_DELIVERABLE_NUMBER;WOIT_REFERENCE;WOIT_VERSION;3GPP_Type;TGPP_NUMBER;' +
  'TGPV_VERSION;Patent_Type;PATT_APPLICATION_NUMBER;PUBL_NUMBER;PBPA_TITLEEN;PBPA_PRIORITY_NUMBERS;' +
  'Country_Of_Registration;PBPA_APP_DATE;ETPR_ID;ETPR_ACRONYM;Ess_To_Project;Illustrative_Part;DIPG_PATF_ID;' +
  'Original_Application_Number;Original_Publication_Number;Explicitely_Disclosed;Normalized_Patent;2G;3G;4G;5G';

const offices = [
  ['US', 'US UNITED STATES', 'B2'],
  ['EP', 'EP EUROPEAN PATENT OFFICE', 'B1'],
  ['CN', 'CN CHINA', 'B'],
  ['WO', 'WO PATENT COOPERATION TREATY', 'A1'],
  ['KR', 'KR KOREA (REPUBLIC OF)', 'B1'],
  ['JP', 'JP JAPAN', 'B2'],
];
const words =
  'method apparatus radio resource control signalling channel state handover scheduling beam random access'.split(
    ' ',
  );
const projects = [
  ['UMTS | Universal Mobile Telecommunications System', '0', '1', '0', '0', 25],
  ['LTE | Long Term Evolution', '0', '0', '1', '0', 36],
  ['5G NR | New Radio', '0', '0', '0', '1', 38],
];
const pad = (number, width) => String(number).padStart(width, '0');

/** Pieces of the file of so many rows, a few hundred rows each; the same for the same count. */
export function* isldRows(rows) {
  let state = 20_240_229;
  const random = (below) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
  let piece = `"${columns.replaceAll(';', '";"')}"\r\n`;
  let written = 0;
  for (let family = 1; written < rows; family++) {
    const declaration = Math.floor(family / 40);
    const declarant = `Declarant ${pad((declaration * 7919) % 300, 3)} Technologies${declaration % 3 ? ' Co., Ltd.' : ''}`;
    const year = 2000 + (declaration % 25);
    const signed = `${year}-${pad(1 + (declaration % 12), 2)}-15 00:00:00`;
    const title = Array.from({ length: 7 }, () => words[random(words.length)]).join(' ');
    const [project, g2, g3, g4, g5, series] = projects[random(3)];
    const standards = 1 + random(8);
    const members = 1 + random(10);
    for (let s = 0; s < standards && written < rows; s++) {
      const spec = `${series}.${pad(200 + random(140), 3)}`;
      const version = `${8 + random(10)}.${random(12)}.0`;
      const etsi = `1${spec.replace('.', ' ')}`;
      const standard = `TS ${etsi} (RTS/TSGR-02${spec.replace('.', '')}v${s}) version ${version} -- 3GPP TS ${spec} version ${version}`;
      for (let m = 0; m < members && written < rows; m++) {
        const [office, country, kind] = offices[m % offices.length];
        const serial = pad((family * 11 + m) % 1_000_000, 6);
        const number = office === 'WO' ? `${year}${serial}` : `${office === 'EP' ? '1' : '1'}${serial}`;
        const application = office === 'WO' ? `WO${year}EP${serial}` : `${office}${year}0${serial}`;
        const cells = [
          declaration,
          `ISLD-${year}${pad(1 + (declaration % 12), 2)}-${pad(declaration % 400, 3)}`,
          signed,
          signed,
          declarant,
          1,
          1,
          declaration % 2,
          family + 20_000,
          1 + (family % 40),
          '',
          standard,
          1,
          'TS',
          etsi,
          `RTS/TSGR-02${spec.replace('.', '')}v${s}`,
          version,
          'TS',
          spec,
          version,
          m === 0 ? 'Basis Patent' : 'Family Member',
          application,
          m % 8 === 7 ? '' : `${office}${number} ${kind}${m % 3 === 2 ? ` | ${office}${number} A` : ''}`,
          m % 4 === 3 ? '' : m % 50 === 49 ? `${title}, the ""other""` : title,
          `|EP${year}0${serial}|WO${year}EP${serial}|`,
          country,
          `${year}-0${1 + (family % 9)}-11 00:00:00`,
          100 + series,
          project,
          1,
          s % 6 === 0 ? `${1 + random(9)}.${random(9)}.${random(20)}` : '',
          Math.floor(family / 1.4),
          '',
          '',
          m === 0 ? 1 : 0,
          'Yes',
          g2,
          g3,
          g4,
          g5,
        ];
        piece += `"${cells.join('";"')}"\r\n`;
        if (++written % 500 === 0) {
          yield piece;
          piece = '';
        }
      }
    }
  }
  yield piece;
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  for (const piece of isldRows(Number(process.argv[2] ?? 1000))) {
    if (!process.stdout.write(piece)) await once(process.stdout, 'drain');
  }
}
