package dev.gatehouse.okta.setup;

import dev.gatehouse.application.setup.ApplyProgress;
import dev.gatehouse.domain.connection.Finding;
import dev.gatehouse.domain.setup.ObjectKind;
import dev.gatehouse.domain.setup.SetUpStep;
import dev.gatehouse.domain.setup.StepKind;
import dev.gatehouse.domain.setup.StepOutcome;
import dev.gatehouse.domain.setup.StepResult;
import dev.gatehouse.okta.management.ManagementApi;
import dev.gatehouse.okta.management.ManagementReply;
import dev.gatehouse.okta.management.OktaObject;

import java.util.List;
import java.util.Optional;

/**
 * Fulfils wishes one after another and ends at the first that fails, or when it may not go on.
 *
 * <p>A full replacement is made from the object read anew, so that what somebody changed meanwhile
 * stays. Nothing is deleted.
 */
final class DoSetUp {
    private final ManagementApi api;
    private final Made made = new Made();

    DoSetUp(ManagementApi api) {
        this.api = api;
    }

    /** The objects that are there now. */
    Made run(List<Wish> wishes, ApplyProgress progress) {
        wishes.forEach(wish -> wish.there().ifPresent(object -> made.put(wish.key(), object)));
        for (Wish wish : wishes) {
            if (!progress.mayGoOn()) {
                return made;
            }
            SetUpStep step = wish.step();
            Optional<Finding> trouble = fulfil(wish, step.kind());
            StepResult result =
                    trouble.<StepResult>map(StepResult.Failed::new)
                            .orElseGet(() -> done(step.kind()));
            progress.done(new StepOutcome(step, result));
            if (trouble.isPresent()) {
                return made;
            }
        }
        return made;
    }

    private static StepResult done(StepKind kind) {
        return kind == StepKind.LEAVE ? new StepResult.Left() : new StepResult.Done();
    }

    private Optional<Finding> fulfil(Wish wish, StepKind kind) {
        return switch (kind) {
            case LEAVE -> Optional.empty();
            case CREATE -> create(wish);
            case CHANGE -> change(wish, wish.place().apply(made) + "/" + made.id(wish.key()));
        };
    }

    private Optional<Finding> create(Wish wish) {
        String place = wish.place().apply(made);
        OktaObject body = wish.created(made);
        if (wish.object() == ObjectKind.ASSIGNMENT) {
            return trouble(api.put(place, body));
        }
        ManagementReply reply = api.post(place, body);
        if (reply instanceof ManagementReply.Done(OktaObject object)) {
            if (object.id().isEmpty()) {
                return Optional.of(ManagementApi.unreadable());
            }
            made.put(wish.key(), object);
        }
        return trouble(reply);
    }

    private Optional<Finding> change(Wish wish, String path) {
        ManagementReply read = api.get(path);
        if (!(read instanceof ManagementReply.Done(OktaObject now))) {
            return trouble(read);
        }
        OktaObject body = wish.changed(now, made);
        Optional<Finding> trouble =
                body.equals(now) ? Optional.empty() : trouble(api.put(path, body));
        if (trouble.isEmpty()) {
            made.put(wish.key(), body);
        }
        if (trouble.isPresent() || !wish.mustBeActivated(now)) {
            return trouble;
        }
        return trouble(api.post(path + "/lifecycle/activate", OktaObject.EMPTY));
    }

    private static Optional<Finding> trouble(ManagementReply reply) {
        return switch (reply) {
            case ManagementReply.Done _ -> Optional.empty();
            case ManagementReply.Missing() -> Optional.of(ManagementApi.vanished());
            case ManagementReply.Trouble(Finding finding) -> Optional.of(finding);
        };
    }
}
