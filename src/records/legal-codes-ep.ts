// Classes of the codes of the EPO and WIPO in INPADOC. Facts from the EPO's table of legal event codes, 2024/17; see docs/formats/legal-events.md.
import type { CodesByClass } from './legal-codes.js';

export const epoCodes: Readonly<Record<string, CodesByClass>> = {
  EP: {
    publication: 'PUAI PUAK',
    designation: 'AK AX AV RAX',
    search: 'A4 A5 B565 PUAG PUAL',
    // The (expected) grant is announced about a month before the day of grant, which stands on the B1 document.
    examination: '16A 17P 17Q GRAA GRAG GRAH GRAO GRAP GRAQ GRAR GRAU INTG',
    'fee-paid': 'AKX AXX GRAS PGFP RAV U20 U21 VSFP',
    withdrawal: '18D 18W GBAW',
    refusal: '18R',
    validation: 'EAL ET ET1 GBT ITF SC4A T3',
    lapse: '25 BERE EUG GBPC GBV LTLA NLV1 NLV4 NLV6 PG25 U90 U93 VS25',
    expiry: 'BE20 NLV7',
    reinstatement: '18RR 28 BERR GBRH GBRI PGRI R28 U53 VSRI',
    opposition: '26 NLR1 PLBI',
    'no-opposition': '26N PLBE',
    'opposition-decision': '26D 26U 27A 27C 27O PLBG PLBH PLBJ PLBK PLBL PLBM PLBN PLBO PUAH',
    revocation: '27W GBPR LTIE NLV5 RDAA RDAG RDAH',
    'unitary-effect': 'U07',
    'unitary-refused': 'U04',
    'opt-out': 'P01',
    'opt-out-withdrawn': 'P04',
    transfer: '33 BECH ITPR NLS RAP1 RAP2 RAP3 RAP4 U1K',
    licence: '111L 34G 34TL NLUE U76 U79',
    lien: '111R 111Z 34E 34L 34TR U70',
    spc: 'CCHV CCPA CCPR CCPT CCPV CCRE FIT FITB FITD ITCP MED MEDA MEDB MEDD MEDE MEDF MEDG MEDH MEDM MEDN',
    correction:
      'D11X D18D D18R D18W D25 D26 D26N D27A D27C D27O D27W D8RA DAX DB2 DBV GBDL P02 P03 P05 P06 PG2D ' +
      'R11L R18D R18R R18W R18X R20 R25 R26 R26D R26N R26U R27A R27C R27O R27W R28E RB1 RB2 RBV ' +
      'K1C1 K1C3 K2C1 K2C3 U02 U03 U05 U06 U08 U0A U13 U14 U15 U16 U17 U18 U19 U1L U22 U23 U24 U25 U71 U72 ' +
      'U77 U78 U91 U92 U94 U95 RDAB RDAC PLAA PLAC PLAD PLAE',
  },
  WO: {
    publication: 'WWP',
    designation: 'AK AL',
    filing: 'REEP WWE',
    withdrawal: 'WA WWW ENPW',
    refusal: 'WWR',
    grant: 'WWG',
  },
};
