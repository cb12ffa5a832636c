package org.incidentcommons.sanitize;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.commons.validator.routines.InetAddressValidator;

/**
 * IPv4 and IPv6 addresses and networks, and hardware addresses. Version numbers look like IPv4, so the word before
 * decides; loopback, unspecified and netmask addresses are the same everywhere and stay.
 */
final class NetworkAddresses implements Detector {
    private static final String OCTET = "(?:25[0-5]|2[0-4]\\d|1\\d\\d|[1-9]?\\d)";
    private static final Pattern IPV4 = Pattern.compile("(?<![\\w.])(?:" + OCTET + "(?:\\.|\\[\\.\\])){3}" + OCTET
            + "(?:/(?:3[0-2]|[12]?\\d)(?!\\d))?(?!\\w|\\.\\d)");
    private static final Pattern IPV6 = Pattern.compile(
            "(?<![\\w:.])(?:[0-9A-Fa-f]{0,4}+:){2,7}+[0-9A-Fa-f]{0,4}+(?:%\\w{1,16}+)?(?:/\\d{1,3}+)?(?![\\w:])");
    private static final Pattern MAC = Pattern.compile("(?<![\\w:.-])[0-9A-Fa-f]{2}(?:([:-])[0-9A-Fa-f]{2}"
            + "(?:\\1[0-9A-Fa-f]{2}){4}|[0-9A-Fa-f]{2}(?:\\.[0-9A-Fa-f]{4}){2})(?![\\w:-])");
    private static final Pattern SAME_EVERYWHERE =
            Pattern.compile("127\\..*|0\\.0\\.0\\.0.*|255\\.2.*|255\\.0\\.0\\.0");
    private static final Pattern TELLING_GROUP = Pattern.compile("(?i)(?:[0-9a-f]{3,4}:.*|::ffff:.*)");
    private static final int MOST_BITS = 128;
    private static final int LONGEST_OCTET = 3;
    private static final int LONGEST_GROUP = 4; // of an IPv6 address, in hexadecimal digits
    private static final int HEXADECIMAL = 16;
    /** Lengths of the first word of a hardware address: a pair, a group of four, or the whole with hyphens. */
    private static final Set<Integer> MAC_WORDS = Set.of(2, 4, 17);

    private final Set<String> beforeVersion;

    NetworkAddresses(Lexicon lexicon) {
        this.beforeVersion = lexicon.file("hosts.yaml").folded("beforeVersionNumber");
    }

    @Override
    public void mark(Subject subject, List<Mark> marks) {
        Words words = subject.words;
        Matcher ipv4 = IPV4.matcher(subject.text).useTransparentBounds(true);
        Matcher mac = MAC.matcher(subject.text).useTransparentBounds(true);
        int length = subject.text.length();
        for (int word = 0; word < words.count(); word++) {
            int start = words.start(word);
            if (words.length(word) <= LONGEST_OCTET
                    && ipv4.region(start, length).lookingAt()) {
                addIpv4(subject, ipv4, marks);
            } else if (MAC_WORDS.contains(words.length(word))
                    && mac.region(start, length).lookingAt()) {
                String address = mac.group().toLowerCase(Locale.ROOT).replaceAll("[:.-]", "");
                marks.add(new Mark(FindingKind.MAC_ADDRESS, start, mac.end(), address));
            }
        }
        markIpv6(subject.text, marks);
    }

    private void addIpv4(Subject subject, Matcher ipv4, List<Mark> marks) {
        String address = ipv4.group().replace("[.]", ".");
        if (!SAME_EVERYWHERE.matcher(address).matches() && !isVersion(subject, ipv4.start())) {
            marks.add(new Mark(FindingKind.IP_ADDRESS, ipv4.start(), ipv4.end(), address));
        }
    }

    private boolean isVersion(Subject subject, int start) {
        int before = subject.words.from(start) - 1;
        return before >= 0
                && start - subject.words.end(before) <= 2
                && beforeVersion.contains(subject.words.folded(before));
    }

    private static void markIpv6(String text, List<Mark> marks) {
        Matcher ipv6 = IPV6.matcher(text).useTransparentBounds(true);
        int next;
        for (int colon = text.indexOf(':'); colon >= 0; colon = text.indexOf(':', next)) {
            next = colon + 1;
            if (ipv6.region(startOfGroup(text, colon), text.length()).lookingAt()) {
                next = ipv6.end();
                addIpv6(ipv6, marks);
            }
        }
    }

    private static int startOfGroup(String text, int colon) {
        int start = colon;
        while (start > 0
                && colon - start < LONGEST_GROUP
                && Character.digit(text.charAt(start - 1), HEXADECIMAL) >= 0) {
            start--;
        }
        return start;
    }

    private static void addIpv6(Matcher ipv6, List<Mark> marks) {
        String address = ipv6.group().toLowerCase(Locale.ROOT);
        String bare = address.replaceAll("[%/].*", "");
        boolean telling = bare.chars().anyMatch(Character::isDigit)
                && (!bare.contains("::") || TELLING_GROUP.matcher(bare).matches());
        if (telling
                && hasValidPrefix(address)
                && InetAddressValidator.getInstance().isValidInet6Address(bare)) {
            marks.add(new Mark(FindingKind.IP_ADDRESS, ipv6.start(), ipv6.end(), address));
        }
    }

    private static boolean hasValidPrefix(String address) {
        int slash = address.indexOf('/');
        return slash < 0 || Integer.parseInt(address.substring(slash + 1)) <= MOST_BITS;
    }
}
