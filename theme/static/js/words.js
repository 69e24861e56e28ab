// Sentences of the interface: the words come from the page, the numbers are put in here.

const language = document.documentElement.lang || "en";

/** `"%(num)s rows"` with `{ num: 3 }` is "3 rows". */
export function fill(sentence, values) {
  return sentence.replace(/%\((\w+)\)s/g, (whole, name) => values[name] ?? whole);
}

/** The number as the page's language writes it. */
export function write(number) {
  return new Intl.NumberFormat(language).format(number);
}

/** The sentence in the plural form that the number asks for, with the number in it. */
export function count(forms, number) {
  const form = new Intl.PluralRules(language).select(number);
  return fill(forms[form] ?? forms.other, { num: write(number) });
}
