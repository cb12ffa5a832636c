package org.incidentcommons.report;

/** Text from strangers as a cell of a table that people open in a spreadsheet. */
public final class SpreadsheetCell {
    /** What makes a spreadsheet take a cell for a formula (OWASP, CSV Injection), in ASCII and full width. */
    private static final String FORMULA = "=+-@\t\r\n＝＋－＠";

    private SpreadsheetCell() {}

    /** @return the text, behind an apostrophe where it would be taken for a formula */
    public static String of(String text) {
        return isFormula(text) || isFormula(text.stripLeading()) ? "'" + text : text;
    }

    private static boolean isFormula(String text) {
        return !text.isEmpty() && FORMULA.indexOf(text.charAt(0)) >= 0;
    }
}
