package org.incidentcommons.portal;

import java.util.List;
import java.util.Optional;
import org.incidentcommons.community.Viewer;
import org.incidentcommons.search.Hit;
import org.incidentcommons.search.NearDuplicate;

/**
 * A published report with nearly the same text.
 *
 * @param href empty where its page would not open: the operator's key opens the pages of imports only
 * @param percent about how much of the text both have in common, 70 to 100
 */
public record LooksLike(Optional<String> href, String id, String title, long percent) {
    public static List<LooksLike> of(List<NearDuplicate> found) {
        return found.stream().map(LooksLike::of).toList();
    }

    private static LooksLike of(NearDuplicate near) {
        Hit hit = near.hit();
        Optional<String> href =
                Viewer.ANYONE.maySee(hit.audience()) ? Optional.of("/reports/" + hit.id()) : Optional.empty();
        return new LooksLike(href, hit.id().toString(), hit.titleText(), near.percent());
    }
}
