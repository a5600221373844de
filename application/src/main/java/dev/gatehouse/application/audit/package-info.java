/** Decides how a use case leaves its trace. It never decides what may be read of it. */
@NullMarked
package dev.gatehouse.application.audit;

import org.jspecify.annotations.NullMarked;
