/** The partner kit: a department's own system asks the hub through it, and lets through by a filter whoever is certain to be on no list. */
package org.fuyuan.kit;
