package dev.gatehouse.okta.setup;

import dev.gatehouse.domain.connection.Finding;
import dev.gatehouse.domain.setup.Difference;
import dev.gatehouse.domain.setup.ObjectKind;
import dev.gatehouse.domain.setup.SetUpStep;
import dev.gatehouse.domain.setup.StepKind;
import dev.gatehouse.okta.management.OktaObject;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * One object that should be there, with its settings.
 *
 * <p>Plan, application and diagnosis all read this one description: what is missing is created,
 * what is wrong is changed, or told as a finding.
 *
 * @param needs the keys of the wishes that it builds on
 * @param blank what creation starts from; the aspects add the settings
 * @param place where objects of this kind are listed and created
 * @param missing the finding when there is no such object
 * @param met why its absence does no harm; a plan creates it all the same
 */
public record Wish(
        String key,
        ObjectKind object,
        String name,
        List<String> needs,
        Optional<OktaObject> there,
        OktaObject blank,
        List<Aspect> aspects,
        Function<Made, String> place,
        Finding missing,
        Optional<String> met) {
    public Wish {
        needs = List.copyOf(needs);
        aspects = List.copyOf(aspects);
    }

    /** What is wrong with it. */
    public List<Finding> findings() {
        return there.map(o -> wrong(o).stream().map(aspect -> aspect.found(o)).toList())
                .orElseGet(() -> met.isPresent() ? List.of() : List.of(missing));
    }

    private List<Aspect> wrong(OktaObject now) {
        return aspects.stream().filter(aspect -> aspect.wrong(now)).toList();
    }

    SetUpStep step() {
        List<Difference> differences =
                there.map(o -> wrong(o).stream().map(aspect -> differing(aspect, o)).toList())
                        .orElseGet(this::settings);
        StepKind kind =
                there.isEmpty()
                        ? StepKind.CREATE
                        : differences.isEmpty() ? StepKind.LEAVE : StepKind.CHANGE;
        return new SetUpStep(key, kind, object, name, merged(differences));
    }

    /** Two aspects of one setting are one difference. */
    private static List<Difference> merged(List<Difference> all) {
        Map<String, Difference> bySetting = new LinkedHashMap<>();
        all.forEach(d -> bySetting.merge(d.setting(), d, Wish::both));
        return List.copyOf(bySetting.values());
    }

    private static Difference both(Difference one, Difference other) {
        return new Difference(one.setting(), one.there(), one.wanted() + ", " + other.wanted());
    }

    private List<Difference> settings() {
        return aspects.isEmpty()
                ? List.of(new Difference("Name", "", name))
                : aspects.stream().map(a -> new Difference(a.setting(), "", a.wanted())).toList();
    }

    private static Difference differing(Aspect aspect, OktaObject object) {
        return new Difference(aspect.setting(), aspect.seen().apply(object), aspect.wanted());
    }

    /** Whether it must be switched on by a call of its own; a claim is by its replacement. */
    boolean mustBeActivated(OktaObject now) {
        return object != ObjectKind.CLAIM
                && aspects.stream().anyMatch(a -> a.isStatus() && a.wrong(now));
    }

    /** The body that creates it. */
    OktaObject created(Made made) {
        return mended(blank, aspects, made);
    }

    /** What is there by now, with what is wrong in it mended. */
    OktaObject changed(OktaObject now, Made made) {
        return mended(now, wrong(now), made);
    }

    private static OktaObject mended(OktaObject object, List<Aspect> aspects, Made made) {
        OktaObject body = object;
        for (Aspect aspect : aspects) {
            body = aspect.mend().apply(body, made);
        }
        return body;
    }
}
