package org.incidentcommons.sanitize;

/**
 * What a finding is. The order is that of certainty: where two findings of equal length share a place, the kind that
 * stands first is taken.
 */
public enum FindingKind {
    /** Private keys, access tokens, passwords in clear. */
    SECRET("secret"),
    EMAIL("e-mail"),
    URL("link"),
    IP_ADDRESS("IP address"),
    /** Hardware address of a network interface. */
    MAC_ADDRESS("MAC address"),
    CARD_NUMBER("card number"),
    /** IBAN, account numbers with a word that says so, wallets of crypto-currencies. */
    BANK_ACCOUNT("bank account"),
    /** Numbers a state gives to a person: social security, tax, identity card, passport, health. */
    NATIONAL_ID("national id"),
    /** Chassis numbers, licence plates, tail numbers, IMO numbers of ships. */
    VEHICLE("vehicle"),
    PHONE("phone"),
    HOST_NAME("host"),
    /** Geographic coordinates fine enough to point at a site. */
    COORDINATES("coordinates"),
    /** Street address, postal code with its place, post box. */
    ADDRESS("address"),
    /** Names of accounts in systems, and the user folder of a path. */
    USER_NAME("user name"),
    SOCIAL_HANDLE("social media account"),
    /** Patient, employee, policy, case numbers with a word that says so. */
    RECORD_NUMBER("record number"),
    BIRTH_DATE("date of birth"),
    PERSON("person"),
    ORGANIZATION("organization"),
    /**
     * A value of the document's own properties that names its origin, such as its author or the path it was saved to.
     */
    METADATA("document property");

    private final String word;

    FindingKind(String word) {
        this.word = word;
    }

    /** The word in a replacement, as in {@code [person 1]}. */
    public String word() {
        return word;
    }

    /** The replacement of the {@code number}th thing of this kind, counted from 1; organizations get letters. */
    String replacement(int number) {
        return "[" + word + " " + (this == ORGANIZATION ? letters(number) : Integer.toString(number)) + "]";
    }

    /** A, B, ... Z, AA, AB, ... as the columns of a spreadsheet. */
    private static String letters(int number) {
        StringBuilder letters = new StringBuilder();
        for (int rest = number; rest > 0; rest = (rest - 1) / 26) {
            letters.append((char) ('A' + (rest - 1) % 26));
        }
        return letters.reverse().toString();
    }
}
