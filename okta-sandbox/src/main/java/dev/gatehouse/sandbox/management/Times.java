package dev.gatehouse.sandbox.management;

import dev.gatehouse.sandbox.document.Document;
import dev.gatehouse.sandbox.realm.Realm;

import java.time.temporal.ChronoUnit;

/** Puts Okta's times on a document. */
final class Times {
    private Times() {}

    static Document created(Realm realm, Document document) {
        return touched(realm, document.with("created", now(realm)));
    }

    static Document touched(Realm realm, Document document) {
        return document.with("lastUpdated", now(realm));
    }

    static String now(Realm realm) {
        return realm.tenant().now().truncatedTo(ChronoUnit.MILLIS).toString();
    }
}
