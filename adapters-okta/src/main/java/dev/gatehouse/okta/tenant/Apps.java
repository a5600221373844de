package dev.gatehouse.okta.tenant;

import dev.gatehouse.domain.connection.ClientId;
import dev.gatehouse.okta.management.ManagementApi;
import dev.gatehouse.okta.management.OktaObject;

import org.jspecify.annotations.Nullable;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** Finds an organization's apps: by client id, by name, and at last by what they are for. */
final class Apps {
    private static final String PATH = "/api/v1/apps";
    private static final int PAGES = 10;

    private final ManagementApi api;
    private final Sticky sticky;
    private @Nullable List<OktaObject> everything;

    Apps(ManagementApi api, Sticky sticky) {
        this.api = api;
        this.sticky = sticky;
    }

    /**
     * The app of that type.
     *
     * @param own tells an app of ours, whatever its name: by its redirect URI
     */
    Optional<OktaObject> find(
            String type, Optional<ClientId> known, String label, Predicate<OktaObject> own) {
        return known.flatMap(id -> withClientId(id.value()))
                .filter(app -> isOf(app, type))
                .or(() -> called(label, type))
                .or(() -> first(all(), app -> isOf(app, type) && own.test(app)));
    }

    private Optional<OktaObject> called(String label, String type) {
        return first(labelled(label), app -> app.text("label").equals(label) && isOf(app, type));
    }

    /** One that is switched on before one that is not. */
    private static Optional<OktaObject> first(List<OktaObject> apps, Predicate<OktaObject> own) {
        return apps.stream()
                .filter(own)
                .min(Comparator.comparing(app -> app.text("status").equals("INACTIVE")));
    }

    /** By its id, which is its client id unless another was chosen. */
    Optional<OktaObject> withClientId(String clientId) {
        Optional<OktaObject> direct =
                sticky.get(() -> api.get(PATH + "/" + ManagementApi.encoded(clientId)));
        return direct.filter(app -> Tenant.clientId(app).equals(clientId))
                .or(
                        () ->
                                all().stream()
                                        .filter(app -> Tenant.clientId(app).equals(clientId))
                                        .findFirst());
    }

    /** Those whose name begins so. */
    List<OktaObject> labelled(String start) {
        return sticky.list(
                "apps named " + start,
                () -> api.list(PATH, "?q=" + ManagementApi.encoded(start), PAGES));
    }

    /** The first thousand apps, read once. */
    private List<OktaObject> all() {
        if (everything == null) {
            everything = sticky.list("apps", () -> api.list(PATH, "", PAGES));
        }
        return everything;
    }

    static boolean isOf(OktaObject app, String type) {
        return app.text("settings.oauthClient.application_type").equals(type);
    }

    static Predicate<OktaObject> redirectsTo(List<String> uris) {
        return app ->
                app.texts("settings.oauthClient.redirect_uris").stream().anyMatch(uris::contains);
    }
}
