/**
 * Judges sessions under whatever happens in whatever order to two nodes and a provider, by a model
 * that is much simpler than they are. It decides nothing about how they do it.
 */
@NullMarked
package dev.gatehouse.application.session.anyorder;

import org.jspecify.annotations.NullMarked;
