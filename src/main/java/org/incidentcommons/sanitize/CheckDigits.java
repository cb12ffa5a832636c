package org.incidentcommons.sanitize;

import java.util.Map;
import java.util.function.Predicate;
import org.apache.commons.validator.routines.CreditCardValidator;
import org.apache.commons.validator.routines.IBANValidator;
import org.apache.commons.validator.routines.checkdigit.EAN13CheckDigit;
import org.apache.commons.validator.routines.checkdigit.LuhnCheckDigit;
import org.apache.commons.validator.routines.checkdigit.VerhoeffCheckDigit;

/**
 * The checks that issuers build into their numbers, by the names that {@code numbers.yaml} uses. Each reads the number
 * with separators off and letters in capitals.
 */
final class CheckDigits {
    private static final int MOST_DIGITS_OF_CARD = 19;
    private static final CreditCardValidator CARD =
            CreditCardValidator.genericCreditCardValidator(12, MOST_DIGITS_OF_CARD);
    /** First digits of payment cards: Mastercard, Visa, Amex, Diners, Discover, JCB, Maestro, UnionPay. */
    private static final String CARD_PREFIX = "(?:2[2-7]|3[045678]|4|5[0-8]|6|1800|2131).*";

    private static final String DNI_LETTERS = "TRWAGMYFPDXBNJZSQVHLCKE";
    private static final String HETU_LETTERS = "0123456789ABCDEFHJKLMNPRSTUVWXY";
    /** Values of the letters A to Z in a chassis number; I, O and Q do not occur (ISO 3779). */
    private static final String VIN_VALUES = "12345678012345070923456789";

    private static final int[] VIN_WEIGHTS = {8, 7, 6, 5, 4, 3, 2, 10, 0, 9, 8, 7, 6, 5, 4, 3, 2};

    static final Map<String, Predicate<String>> BY_NAME = Map.ofEntries(
            Map.entry("card", n -> n.matches(CARD_PREFIX) && CARD.isValid(n)),
            Map.entry("iban", IBANValidator.getInstance()::isValid),
            Map.entry("luhn", LuhnCheckDigit.LUHN_CHECK_DIGIT::isValid),
            Map.entry("verhoeff", VerhoeffCheckDigit.VERHOEFF_CHECK_DIGIT::isValid),
            Map.entry("ean13", EAN13CheckDigit.EAN13_CHECK_DIGIT::isValid),
            Map.entry("nhs", n -> weighted(n, 10, 9, 8, 7, 6, 5, 4, 3, 2, 1) % 11 == 0 && notOneDigit(n)),
            Map.entry("bsn", n -> weighted(n, 9, 8, 7, 6, 5, 4, 3, 2, -1) % 11 == 0 && notOneDigit(n)),
            Map.entry("pesel", n -> weighted(n, 1, 3, 7, 9, 1, 3, 7, 9, 1, 3, 1) % 10 == 0 && notOneDigit(n)),
            Map.entry("imo", n -> weighted(n.substring(0, 6), 7, 6, 5, 4, 3, 2) % 10 == digit(n, 6)),
            Map.entry("aba", n -> weighted(n, 3, 7, 1, 3, 7, 1, 3, 7, 1) % 10 == 0 && notOneDigit(n)),
            Map.entry("personnummer", n -> LuhnCheckDigit.LUHN_CHECK_DIGIT.isValid(n.substring(n.length() - 10))),
            Map.entry("steuerId", CheckDigits::isSteuerId),
            Map.entry("cpf", CheckDigits::isCpf),
            Map.entry("nir", CheckDigits::isNir),
            Map.entry("belgian", CheckDigits::isBelgian),
            Map.entry("dni", CheckDigits::isDni),
            Map.entry(
                    "hetu",
                    n -> HETU_LETTERS.charAt((int) (number(n.replaceAll("\\D", "")) % 31)) == n.charAt(n.length() - 1)),
            Map.entry("vin", CheckDigits::isVin));

    private CheckDigits() {}

    private static int weighted(String digits, int... weights) {
        int sum = 0;
        for (int i = 0; i < weights.length; i++) {
            sum += weights[i] * digit(digits, i);
        }
        return sum;
    }

    private static int digit(String digits, int at) {
        return digits.charAt(at) - '0';
    }

    private static long number(String digits) {
        return Long.parseLong(digits.length() > 18 ? digits.substring(0, 18) : "0" + digits);
    }

    private static boolean notOneDigit(String digits) {
        return digits.chars().distinct().count() > 1;
    }

    /** ISO 7064 MOD 11,10. */
    private static boolean isSteuerId(String n) {
        int product = 10;
        for (int i = 0; i < 10; i++) {
            int sum = (digit(n, i) + product) % 10;
            product = 2 * (sum == 0 ? 10 : sum) % 11;
        }
        return (11 - product) % 10 == digit(n, 10) && notOneDigit(n);
    }

    private static boolean isCpf(String n) {
        int first = weighted(n, 10, 9, 8, 7, 6, 5, 4, 3, 2) * 10 % 11 % 10;
        int second = weighted(n, 11, 10, 9, 8, 7, 6, 5, 4, 3, 2) * 10 % 11 % 10;
        return first == digit(n, 9) && second == digit(n, 10) && notOneDigit(n);
    }

    private static boolean isNir(String n) {
        long body = number(n.substring(0, 13).replace("2A", "19").replace("2B", "18"));
        return 97 - body % 97 == number(n.substring(13));
    }

    private static boolean isBelgian(String n) {
        long check = number(n.substring(9));
        String body = n.substring(0, 9);
        return 97 - number(body) % 97 == check || 97 - number("2" + body) % 97 == check;
    }

    private static boolean isDni(String n) {
        String digits = n.replace('X', '0').replace('Y', '1').replace('Z', '2');
        return DNI_LETTERS.charAt((int) (number(digits.substring(0, 8)) % 23)) == n.charAt(n.length() - 1);
    }

    private static boolean isVin(String n) {
        int sum = 0;
        for (int i = 0; i < VIN_WEIGHTS.length; i++) {
            char c = n.charAt(i);
            sum += VIN_WEIGHTS[i] * (Character.isDigit(c) ? c - '0' : VIN_VALUES.charAt(c - 'A') - '0');
        }
        return "0123456789X".charAt(sum % 11) == n.charAt(8);
    }
}
