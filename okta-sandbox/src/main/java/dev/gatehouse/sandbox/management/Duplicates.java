package dev.gatehouse.sandbox.management;

import dev.gatehouse.sandbox.document.Shelf;
import dev.gatehouse.sandbox.fault.ApiFault;
import dev.gatehouse.sandbox.fault.ApiRefusal;
import dev.gatehouse.sandbox.realm.Realm;
import dev.gatehouse.sandbox.tenant.Switch;

import java.util.List;

/** Refuses a name that another object of the same kind has. */
final class Duplicates {
    private Duplicates() {}

    static void refuse(Realm realm, Shelf shelf, String path, String value, String ownId) {
        if (shelf.first(
                        other ->
                                other.text(path).equalsIgnoreCase(value)
                                        && !other.id().equals(ownId))
                .isEmpty()) {
            return;
        }
        String field = path.substring(path.lastIndexOf('.') + 1);
        String problem = "An object with this field already exists in the current organization";
        if (realm.tenant().chose(Switch.DUPLICATE_ANSWER, "conflict")) {
            throw path.equals("profile.name")
                    ? new ApiRefusal(ApiFault.E0000055)
                    : new ApiRefusal(ApiFault.E0000195, field, List.of(field + ": " + problem));
        }
        throw ApiRefusal.invalid(field, problem);
    }
}
