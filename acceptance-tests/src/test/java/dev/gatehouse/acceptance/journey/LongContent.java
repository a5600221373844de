package dev.gatehouse.acceptance.journey;

import dev.gatehouse.acceptance.launcher.TryOut;

import java.util.List;
import java.util.Map;

/** People with the names that lists break on, more of them than fit on a page. */
final class LongContent {
    private static final int MORE_THAN_A_PAGE = 55;
    private static final String WORD = "Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbau";
    private static final List<String> NAMES =
            List.of(
                    WORD + WORD.toLowerCase(java.util.Locale.ROOT),
                    "עברית שם ארוך מאוד מימין לשמאל",
                    "محمد بن عبد الله الطويل الاسم",
                    "山田太郎さんの長い名前は改行できますか",
                    "🙂👩‍👩‍👧‍👦 Ṽ́ḯç̈t̃õr̃ \"<b>quoted</b>\" & O'Neil");

    private LongContent() {}

    static void fill(TryOut tryOut) {
        for (int i = 0; i < NAMES.size(); i++) {
            create(tryOut, NAMES.get(i), "x".repeat(200) + i + "@a-rather-long-domain.example");
        }
        for (int i = 0; i < MORE_THAN_A_PAGE; i++) {
            create(tryOut, "Person Number " + i, "person-" + i + "@acme.example");
        }
        tryOut.okta("acme")
                .people()
                .forEach(person -> create(tryOut, person.name(), person.login()));
    }

    private static void create(TryOut tryOut, String name, String login) {
        tryOut.api().post("/o/acme/api/v1/users", Map.of("name", name, "domain_name", login));
    }

    /** The id of no user. */
    static String nobody() {
        return "00000000-0000-7000-8000-000000000000";
    }
}
