package dev.gatehouse.okta.setup;

import dev.gatehouse.domain.setup.KeySetAddress;
import dev.gatehouse.domain.setup.WantedSetUp;
import dev.gatehouse.okta.management.OktaObject;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The settings of a program that calls the API with client credentials. */
final class ApiApp {
    private static final String PREFIX = "api_app";

    private ApiApp() {}

    static OktaObject blank(String label, Optional<KeySetAddress> keys) {
        String proof = keys.isPresent() ? KeyProof.BY_KEY : "client_secret_basic";
        return AppWishes.blank(label, "service", proof)
                .with("settings.oauthClient.response_types", List.of("token"))
                .with("settings.oauthClient.redirect_uris", List.of());
    }

    /** How a program that is there proves itself is its own affair, unless keys were given. */
    static List<Aspect> aspects(WantedSetUp wanted) {
        List<Aspect> aspects = new ArrayList<>();
        aspects.add(AppWishes.active(PREFIX));
        aspects.add(
                AppWishes.grants(
                        PREFIX,
                        "grant_missing",
                        List.of("client_credentials"),
                        "Client Credentials"));
        aspects.add(AppWishes.dpop(PREFIX, wanted.dpop()));
        wanted.programKeys()
                .ifPresent(keys -> aspects.addAll(KeyProof.OF_PROGRAM.aspects(keys.value())));
        return aspects;
    }
}
