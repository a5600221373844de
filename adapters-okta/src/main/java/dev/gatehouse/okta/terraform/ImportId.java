package dev.gatehouse.okta.terraform;

import dev.gatehouse.okta.management.OktaObject;
import dev.gatehouse.okta.setup.PlannedObject;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * How the provider names what is there when it is imported.
 *
 * @see <a href="https://registry.terraform.io/providers/okta/okta/latest/docs">Terraform: okta/okta
 *     provider, section Import of each resource</a>
 */
record ImportId(Map<String, String> there) {
    static ImportId of(List<PlannedObject> objects) {
        return new ImportId(
                objects.stream()
                        .filter(object -> object.there().flatMap(OktaObject::id).isPresent())
                        .collect(
                                Collectors.toMap(
                                        PlannedObject::key,
                                        o -> o.there().flatMap(OktaObject::id).orElseThrow())));
    }

    /** Empty when there is no such object yet. */
    Optional<String> of(PlannedObject object) {
        return id(object.key()).flatMap(own -> within(object).map(outer -> outer + own));
    }

    /** What it belongs to, each followed by a slash. */
    private Optional<String> within(PlannedObject object) {
        return switch (object.step().object()) {
            case GROUP, AUTHORIZATION_SERVER, WEB_APP, NATIVE_APP, API_APP -> Optional.of("");
            case SCOPE, CLAIM, ACCESS_POLICY -> outer(Addresses.SERVER);
            case ASSIGNMENT -> outer(object.needs().getFirst());
            case RULE ->
                    outer(Addresses.SERVER)
                            .flatMap(s -> outer(object.needs().getFirst()).map(p -> s + p));
        };
    }

    private Optional<String> outer(String key) {
        return id(key).map(id -> id + "/");
    }

    private Optional<String> id(String key) {
        return Optional.ofNullable(there.get(key));
    }
}
