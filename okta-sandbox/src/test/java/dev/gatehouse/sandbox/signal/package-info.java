/** What the sandbox sends to others, received by a server of the test's own. */
@NullMarked
package dev.gatehouse.sandbox.signal;

import org.jspecify.annotations.NullMarked;
