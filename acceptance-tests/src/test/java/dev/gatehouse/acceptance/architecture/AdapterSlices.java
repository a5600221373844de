package dev.gatehouse.acceptance.architecture;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.library.dependencies.Slice;

/** The slices in which cycles are refused. */
final class AdapterSlices extends DescribedPredicate<Slice> {
    AdapterSlices() {
        super("belong to an adapter");
    }

    @Override
    public boolean test(Slice slice) {
        return !slice.getNamePart(1).matches("domain|application|server|acceptance");
    }
}
