package dev.gatehouse.application.guide;

import dev.gatehouse.application.access.CallContext;
import dev.gatehouse.application.connection.Sightings;
import dev.gatehouse.application.connection.ViewConnection;
import dev.gatehouse.application.diagnosis.Examinations;
import dev.gatehouse.application.handover.HandOverLimits;
import dev.gatehouse.application.signal.SignalReceipts;
import dev.gatehouse.application.user.Users;
import dev.gatehouse.domain.connection.CheckResult;
import dev.gatehouse.domain.connection.ConnectionId;
import dev.gatehouse.domain.connection.Draft;
import dev.gatehouse.domain.connection.Examination;
import dev.gatehouse.domain.connection.IdentityProviderConnection;
import dev.gatehouse.domain.connection.LiveSettings;
import dev.gatehouse.domain.connection.Sight;
import dev.gatehouse.domain.organization.OrganizationId;
import dev.gatehouse.domain.signal.SignalReceipt;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Gathers what was seen of one revision of the settings: that of the draft, else that in force.
 *
 * <p>What was seen of another revision tells nothing about this one. Whoever may not use what
 * others entered does not learn what they saw with it either.
 */
public final class WhatWasSeen {
    private final Sightings sightings;
    private final Examinations examinations;
    private final HandOverLimits limits;
    private final SignalReceipts receipts;
    private final Users users;

    public WhatWasSeen(
            Sightings sightings,
            Examinations examinations,
            HandOverLimits limits,
            SignalReceipts receipts,
            Users users) {
        this.sightings = sightings;
        this.examinations = examinations;
        this.limits = limits;
        this.receipts = receipts;
        this.users = users;
    }

    List<CheckResult> of(CallContext call, OrganizationId organization, ViewConnection.View view) {
        List<CheckResult> results = new ArrayList<>(signals(organization));
        people(organization).ifPresent(results::add);
        view.connection()
                .ifPresent(
                        c ->
                                looks(call, c)
                                        .forEach(
                                                look ->
                                                        results.addAll(
                                                                look.diagnosis().results())));
        return results;
    }

    /** The latest look by each means. */
    private List<Examination> looks(CallContext call, IdentityProviderConnection connection) {
        Optional<Draft> draft = connection.draft();
        long revision = draft.map(Draft::revision).orElseGet(connection::liveRevision);
        Map<Sight, Examination> looks = new EnumMap<>(Sight.class);
        if (limits.mayUse(call, connection.organization(), revision)) {
            looks.putAll(sightings.of(connection.id(), revision));
        }
        draft.map(d -> new Examination(revision, d.savedAt(), d.diagnosis()))
                .or(() -> connection.live().flatMap(live -> watched(connection.id(), live)))
                .ifPresent(checks -> looks.merge(Sight.CHECKS, checks, WhatWasSeen::both));
        return List.copyOf(looks.values());
    }

    private Optional<Examination> watched(ConnectionId connection, LiveSettings live) {
        return examinations.find(connection).filter(look -> look.revision() == live.revision());
    }

    /** The watch tries less than somebody who asks: what it did not try, the former look knows. */
    private static Examination both(Examination asked, Examination watched) {
        return asked.at().isAfter(watched.at()) ? asked : watched.supplementedBy(asked);
    }

    /** A signal that was believed shows that it is set up. */
    private List<CheckResult> signals(OrganizationId organization) {
        return receipts.all(organization).stream()
                .filter(SignalReceipt::believed)
                .<CheckResult>map(
                        receipt ->
                                new CheckResult.Passed(
                                        "signal_" + receipt.kind().key(),
                                        "received at " + receipt.at()))
                .toList();
    }

    /** Somebody signed in and was found by the domain name; how many, is not for every reader. */
    private Optional<CheckResult> people(OrganizationId organization) {
        return users.count(organization).active() == 0
                ? Optional.empty()
                : Optional.of(new CheckResult.Passed("bound_people", "The first user is Active"));
    }
}
