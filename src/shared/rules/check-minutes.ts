import {
  checkDissents,
  checkQuorum,
  checkRecusalReason,
  checkRecusedStayOut,
  checkRemoteMode,
  checkSeatsServeOnce,
  checkSubstitutionOrder,
  checkTerms,
} from './attendance-rules.ts';
import type { Finding } from './finding.ts';
import {
  checkAgendaHandled,
  checkClauses,
  checkImmediateText,
  checkNumbers,
  checkOutcomes,
  checkProposals,
} from './item-rules.ts';
import { checkAttestDeadline, checkAttestors, checkCover, checkParts } from './meeting-rules.ts';
import { gatherFacts, type MinutesInput } from './minutes-facts.ts';
import {
  checkElectionSecrecy,
  checkElectionTie,
  checkVoteOutcome,
  checkVoters,
  checkVotesComplete,
} from './voting-rules.ts';

const rules = [
  checkCover,
  checkNumbers,
  checkAgendaHandled,
  checkOutcomes,
  checkClauses,
  checkProposals,
  checkImmediateText,
  checkSeatsServeOnce,
  checkSubstitutionOrder,
  checkTerms,
  checkRemoteMode,
  checkQuorum,
  checkRecusedStayOut,
  checkRecusalReason,
  checkVoters,
  checkVotesComplete,
  checkVoteOutcome,
  checkElectionTie,
  checkElectionSecrecy,
  checkDissents,
  checkAttestors,
  checkAttestDeadline,
  checkParts,
];

/** Everything the rules have to say about a meeting's minutes, those that block first, in the order of a protokoll. */
export function checkMinutes(input: MinutesInput): readonly Finding[] {
  const facts = gatherFacts(input);
  const findings = rules.flatMap((rule) => rule(facts));
  return [
    ...findings.filter(({ severity }) => severity === 'block'),
    ...findings.filter(({ severity }) => severity === 'warn'),
  ];
}
