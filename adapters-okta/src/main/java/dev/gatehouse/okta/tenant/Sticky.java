package dev.gatehouse.okta.tenant;

import dev.gatehouse.domain.connection.Finding;
import dev.gatehouse.okta.management.ManagementReply;
import dev.gatehouse.okta.management.OktaObject;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;

/** Reads one thing after another until the first trouble; after that nothing more is asked. */
final class Sticky {
    private @Nullable Finding trouble;

    Optional<Finding> trouble() {
        return Optional.ofNullable(trouble);
    }

    /** The object; empty when there is none, or after a trouble. */
    Optional<OktaObject> get(Supplier<ManagementReply> call) {
        if (trouble != null) {
            return Optional.empty();
        }
        return switch (call.get()) {
            case ManagementReply.Done(OktaObject object) -> Optional.of(object);
            case ManagementReply.Missing() -> Optional.empty();
            case ManagementReply.Trouble(Finding finding) -> {
                trouble = finding;
                yield Optional.empty();
            }
        };
    }

    List<OktaObject> list(Function<Consumer<Finding>, List<OktaObject>> call) {
        return trouble != null ? List.of() : call.apply(finding -> trouble = finding);
    }
}
