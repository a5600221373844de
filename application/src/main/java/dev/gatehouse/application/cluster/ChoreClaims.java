package dev.gatehouse.application.cluster;

import java.time.Instant;

/** Gives each run of a chore to one node. */
public interface ChoreClaims {
    /** What came of a claim. */
    sealed interface Claim {
        /** The run is this node's. */
        record Won() implements Claim {}

        /** It is not due, because another node runs or ran it. */
        record NotDue(Instant until) implements Claim {}
    }

    /** Claims the run that is due; of many who claim it at once one wins. A new chore is due. */
    Claim claim(String chore, Instant now, Instant next);
}
