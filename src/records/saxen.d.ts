// Types of the part of `saxen` (11.2) that `xml.ts` uses; the package carries none.
declare module 'saxen' {
  type Decode = (value: string) => string;
  export class Parser {
    on(
      name: 'openTag',
      then: (name: string, attributes: () => Record<string, string>, decode: Decode, closed: boolean) => void,
    ): this;
    on(name: 'closeTag', then: (name: string, decode: Decode, closed: boolean) => void): this;
    on(name: 'text', then: (value: string, decode: Decode) => void): this;
    on(name: 'cdata', then: (value: string) => void): this;
    on(name: 'error' | 'warn', then: (error: Error) => void): this;
    parse(text: string): this;
  }
}
