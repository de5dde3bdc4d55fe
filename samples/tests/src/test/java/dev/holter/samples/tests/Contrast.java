/* SPDX-License-Identifier: Apache-2.0 */
package dev.holter.samples.tests;

/**
 * How well a text stands out from what is behind it, as the WCAG counts: 21 at most, 4.5 is fair.
 */
final class Contrast {

  private static final String SCRIPT =
      """
      (() => {
        const numbers = (c) => c.match(/[\\d.]+/g).map(Number);
        const light = (c) => {
          const [r, g, b] = numbers(c).map((v) => v / 255)
            .map((v) => (v <= 0.03928 ? v / 12.92 : ((v + 0.055) / 1.055) ** 2.4));
          return 0.2126 * r + 0.7152 * g + 0.0722 * b;
        };
        const e = document.querySelector('main SELECTOR, header SELECTOR');
        let back = e;
        while (numbers(getComputedStyle(back).backgroundColor)[3] === 0) back = back.parentElement;
        const one = light(getComputedStyle(e).PROPERTY);
        const two = light(getComputedStyle(back).backgroundColor);
        return (Math.max(one, two) + 0.05) / (Math.min(one, two) + 0.05);
      })()
      """;

  private Contrast() {}

  /** Of an element's text. */
  static double of(Browser browser, String selector) {
    return of(browser, selector, "color");
  }

  /** Of what the element has in such a colour, its {@code stroke} say. */
  static double of(Browser browser, String selector, String property) {
    return browser
        .eval(SCRIPT.replace("SELECTOR", selector).replace("PROPERTY", property))
        .asDouble();
  }
}
