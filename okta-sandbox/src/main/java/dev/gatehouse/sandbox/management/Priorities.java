package dev.gatehouse.sandbox.management;

import dev.gatehouse.sandbox.document.Document;
import dev.gatehouse.sandbox.fault.ApiRefusal;

/** Priorities count from 1. */
final class Priorities {
    private Priorities() {}

    static void examine(Document given) {
        if (given.number("priority", 1) < 1) {
            throw ApiRefusal.invalid("priority", "The value must be greater than or equal to 1");
        }
    }
}
