package org.incidentcommons.sanitize;

import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Account names in paths to a user's folder, and names on social media after a word that says so. */
final class SystemNames implements Detector {
    private static final Pattern USER_FOLDER = Pattern.compile(
            "(?:[A-Za-z]:\\\\(?:Users|Documents and Settings)\\\\|(?<![\\p{L}\\p{N}])/(?:home|Users)/)([^\\\\/\\s:*?\"<>|,;)]{2,40})");
    private static final Set<String> SHARED_FOLDERS = Set.of(
            "public",
            "default",
            "all",
            "shared",
            "administrator",
            "admin",
            "user",
            "username",
            "ubuntu",
            "ec2-user",
            "root");
    private static final Pattern HANDLE =
            Pattern.compile("(?<![\\p{L}\\p{N}.@/])@[A-Za-z][A-Za-z0-9_]{2,30}(?![\\p{L}\\p{N}@]|\\.\\p{L})");
    /** How far before a handle the name of its network is looked for, in UTF-16 units. */
    private static final int REACH = 40;

    private final Announced networks;

    SystemNames(Lexicon lexicon) {
        this.networks = Announced.by(lexicon.file("positions.yaml").written("socialNetworks"));
    }

    @Override
    public void mark(Subject subject, List<Mark> marks) {
        if (subject.text.contains("Users")
                || subject.text.contains("/home/")
                || subject.text.contains("and Settings\\")) {
            markFolders(subject.text, marks);
        }
        if (subject.text.indexOf('@') >= 0) {
            markHandles(subject.text, marks);
        }
    }

    private static void markFolders(String text, List<Mark> marks) {
        for (Matcher folder = USER_FOLDER.matcher(text); folder.find(); ) {
            String user = Fold.of(folder.group(1));
            if (!SHARED_FOLDERS.contains(user)) {
                marks.add(new Mark(FindingKind.USER_NAME, folder.start(1), folder.end(1), user));
            }
        }
    }

    private void markHandles(String text, List<Mark> marks) {
        for (Matcher handle = HANDLE.matcher(text); handle.find(); ) {
            if (networks.before(text, handle.start(), REACH)) {
                marks.add(new Mark(FindingKind.SOCIAL_HANDLE, handle.start(), handle.end(), Fold.of(handle.group())));
            }
        }
    }
}
