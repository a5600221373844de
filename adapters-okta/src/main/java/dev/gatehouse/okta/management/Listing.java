package dev.gatehouse.okta.management;

import dev.gatehouse.domain.connection.Finding;

import java.util.List;
import java.util.Optional;

/**
 * The objects of a list, as far as they were read.
 *
 * @param trouble why reading ended early
 * @param whole whether there are no others; never when there was trouble
 */
public record Listing(List<OktaObject> objects, Optional<Finding> trouble, boolean whole) {
    public Listing {
        objects = List.copyOf(objects);
        if (whole && trouble.isPresent()) {
            throw new IllegalArgumentException("Whole in spite of " + trouble);
        }
    }

    static Listing broken(List<OktaObject> objects, Finding trouble) {
        return new Listing(objects, Optional.of(trouble), false);
    }

    static Listing read(List<OktaObject> objects, boolean whole) {
        return new Listing(objects, Optional.empty(), whole);
    }
}
