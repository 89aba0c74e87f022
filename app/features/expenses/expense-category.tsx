import type { LucideIcon } from 'lucide-react';
import Baby from 'lucide-react/icons/baby';
import Basket from 'lucide-react/icons/shopping-basket';
import Bus from 'lucide-react/icons/bus';
import Gift from 'lucide-react/icons/gift';
import HeartHandshake from 'lucide-react/icons/heart-handshake';
import House from 'lucide-react/icons/house';
import PartyPopper from 'lucide-react/icons/party-popper';
import Receipt from 'lucide-react/icons/receipt-text';

import type { ExpenseCategory } from '#app/domain/expenses/expense.ts';

const ICONS: Readonly<Record<ExpenseCategory, LucideIcon>> = {
  groceries: Basket,
  care: HeartHandshake,
  children: Baby,
  building: House,
  outings: PartyPopper,
  transport: Bus,
  gifts: Gift,
  other: Receipt,
};

/** The picture of what an expense was for; its word stands beside it. */
export function ExpenseIcon({ category }: { readonly category: ExpenseCategory }) {
  const Icon = ICONS[category];
  return (
    <span className="expense-icon">
      <Icon aria-hidden />
    </span>
  );
}
