/**
 * Shows sessions, to their owner and to administrators, and ends them; and shows and changes what
 * an organization decides about them. It never decides whose sessions somebody may see or end.
 */
@NullMarked
package dev.gatehouse.web.session;

import org.jspecify.annotations.NullMarked;
