package org.incidentcommons.portal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.incidentcommons.fixture.TestPortal;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What the page about privacy says, against what the program does. */
class PrivacyIT {
    private static TestPortal portal;

    @BeforeAll
    static void start() {
        portal = TestPortal.start();
    }

    @AfterAll
    static void stop() {
        portal.close();
    }

    @Test
    void reading_withoutChoosingALanguage_getsNoCookie() {
        for (String path : List.of("/", "/search?q=backup", "/patterns", "/codes", "/about", "/similar", "/imports")) {
            assertThat(portal.get(path).headers().allValues("Set-Cookie"))
                    .as(path)
                    .isEmpty();
        }
    }

    @Test
    void page_tellsHowLongTheOperatorsCookieLasts() {
        long hours =
                portal.context().getBean(OperatorCookie.class).issued(false).getMaxAge() / 3_600;

        assertThat(Jsoup.parse(portal.get("/about/privacy").body())
                        .select("main")
                        .text())
                .contains("named operator for " + hours + " hours")
                .contains("neither addresses of readers nor searches");
    }
}
