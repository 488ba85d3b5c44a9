/** Rules that keep the house as it was drawn, each with its reason. */
package org.fuyuan.house;
