/** What survives a restart. */
@NullMarked
package dev.gatehouse.sandbox.state;

import org.jspecify.annotations.NullMarked;
