package dev.gatehouse.web.organization;

import dev.gatehouse.application.session.SessionNumbers;
import dev.gatehouse.web.diagnosis.CheckRow;

import java.util.List;
import java.util.Optional;

/** What the overview of an organization shows. */
public record OverviewView(
        String home,
        String connectionState,
        Optional<String> provenAt,
        boolean mayConnect,
        boolean maySeeUsers,
        boolean draftWaits,
        long active,
        long inactive,
        long unbound,
        Optional<SessionNumbers> live,
        Optional<WeekChart> week,
        List<CheckRow> attention) {}
